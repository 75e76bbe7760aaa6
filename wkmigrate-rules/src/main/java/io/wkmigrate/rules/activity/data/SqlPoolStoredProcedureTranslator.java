package io.wkmigrate.rules.activity.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.rule.ActivityTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Settings;
import io.wkmigrate.rules.copy.table.ProcedureParameters;
import java.util.Optional;

/**
 * SQL Pool Stored Procedure activity of Synapse: calls a procedure in a dedicated pool of the workspace, which stands beside
 * the properties ({@code sqlPool}) and is reached as the workspace itself.
 */
@Translates("SqlPoolStoredProcedure")
final class SqlPoolStoredProcedureTranslator implements ActivityTranslator<ProcedureCall> {

    private static final String NO_POOL =
            "The activity names no SQL pool: say in Synapse which one, or call the procedure in a notebook.";

    @Override
    public Activity translate(ActivityDefinition<ProcedureCall> activity, TranslationContext context) {
        ProcedureCall call = activity.properties();
        if (ProcedureParameters.areComputed(call.storedProcedureParameters())) {
            return UnreachedData.placeholder(activity, ProcedureParameters.COMPUTED, context);
        }
        Optional<Value<JsonNode>> pool = pool(activity, context);
        if (pool.isEmpty()) {
            return UnreachedData.placeholder(activity, NO_POOL, context);
        }
        context.report(
                Findings.IDENTITY_NEEDED,
                activity.place(),
                "The pool is reached as the managed identity of the Synapse workspace; the bundle variables"
                        + " \"synapse_sql_endpoint\" and \"synapse_service_credential\" say where it is and what takes the"
                        + " identity's place.");
        return DatabaseWork.notebook(activity, database(pool.get()), database -> call.code(database, context));
    }

    private static Optional<Value<JsonNode>> pool(ActivityDefinition<?> activity, TranslationContext context) {
        JsonNode reference = activity.source().path("sqlPool");
        Value<JsonNode> whole = new Value.Literal<>(reference, activity.place().child("sqlPool"));
        return new Settings(Optional.of(whole), context).member("referenceName");
    }

    private static Code database(Value<JsonNode> pool) {
        Code endpoint = new Code.Deployed(
                "synapse_sql_endpoint",
                "Dedicated SQL endpoint of the Synapse workspace, such as contoso.sql.azuresynapse.net",
                Optional.empty());
        Code credential = new Code.Deployed(
                "synapse_service_credential",
                "Service credential of Unity Catalog that stands for the managed identity of the Synapse workspace",
                Optional.empty());
        return Code.call("sqlserver.Database")
                .with("server", endpoint)
                .with("database", Code.value("pool", pool))
                .with("credential", Code.call("identities.service_credential", credential));
    }
}
