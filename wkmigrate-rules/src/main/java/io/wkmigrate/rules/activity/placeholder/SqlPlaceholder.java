package io.wkmigrate.rules.activity.placeholder;

import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;

/** Script and stored procedure activities: SQL that runs in a database. */
@Translates({"Script", "SqlPoolStoredProcedure", "SqlServerStoredProcedure"})
@Untranslated(property = "*", reason = "statements and arguments are read by the person who writes the task")
final class SqlPlaceholder implements ActivityTranslator<SqlPlaceholder.Properties> {

    private static final String REASON =
            "The SQL runs in a database that Lakeflow tasks do not reach: move it to a SQL task on a SQL"
                    + " warehouse, or write a notebook that runs it there over JDBC.";

    record Properties() {}

    @Override
    public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
        return PlaceholderActivity.of(source, REASON, context);
    }
}
