package io.wkmigrate.rules.activity.data;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.rules.dataset.PresumedStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SQL that the database of an activity's linked service runs. */
final class DatabaseWork {

    private static final Code DATABASE = new Code.Assigned("database");

    private DatabaseWork() {}

    /**
     * A notebook that has the SQL run.
     *
     * @param work what is done with the database, which is a variable
     */
    static Activity of(ActivityDefinition<?> activity, TranslationContext context, Function<Code, Code> work) {
        Connection connection = activity.linkedService()
                .flatMap(context::connection)
                .or(() -> presumed(activity, context))
                .orElse(null);
        return connection instanceof Connection.OfDatabase found
                ? notebook(activity, found.database(), work)
                : UnreachedData.placeholder(activity, reason(activity, connection), context);
    }

    /** The database of a linked service that is not part of the source; nothing when it is, or none is named. */
    private static Optional<Connection> presumed(ActivityDefinition<?> activity, TranslationContext context) {
        return activity.linkedService()
                .filter(reference -> context.definition(reference).isEmpty())
                .map(reference -> {
                    context.report(
                            Findings.DATA_BEHAVIOUR_UNCONFIRMED,
                            reference.place(),
                            "The linked service is not part of the source, so its database is taken for Azure SQL.");
                    return PresumedStore.azureSql(reference);
                });
    }

    /** The same, for a database that is known. */
    static Activity notebook(ActivityDefinition<?> activity, Code database, Function<Code, Code> work) {
        Map<String, Code> assignments = new LinkedHashMap<>();
        assignments.put("database", database);
        assignments.put(LibraryNotebook.OUTPUT, work.apply(DATABASE));
        return activity.as(new LibraryNotebook(assignments, new Compute.Serverless(), Optional.empty()));
    }

    private static String reason(ActivityDefinition<?> activity, @Nullable Connection connection) {
        if (connection instanceof Connection.Unsupported none) {
            return none.reason();
        }
        if (connection instanceof Connection.OfCompute) {
            return "The statements run in Databricks itself: move them to a SQL task on a SQL warehouse.";
        }
        if (activity.linkedService().isEmpty()) {
            return "The activity names no linked service: say in ADF which database runs the statements.";
        }
        return connection == null
                ? "The linked service of the activity is not part of the source, or no rule translates it: add it."
                : "The linked service of the activity is no database that a notebook signs in to: move the statements to a SQL"
                        + " task on a SQL warehouse, or run them there in a notebook.";
    }
}
