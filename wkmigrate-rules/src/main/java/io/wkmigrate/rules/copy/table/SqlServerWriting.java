package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/**
 * What sinks of the SQL Server family say (CP-50 to CP-54).
 *
 * @param sqlWriterStoredProcedureName gets the rows, a batch at a time
 * @param sqlWriterTableType the type of its parameter for the rows
 * @param storedProcedureTableTypeParameterName the name of that parameter
 * @param storedProcedureParameters its other parameters
 * @param tableOption whether a missing table is created
 * @param writeBehavior insert, upsert or storedProcedure
 * @param upsertSettings how rows are matched
 */
@Untranslated(property = "sqlWriterUseTableLock", reason = "a lock changes how fast the rows land, and not which")
@Untranslated(property = "sinkRetryCount", reason = "the task has retries")
@Untranslated(property = "sinkRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark decides on connections")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
record SqlServerWriting(
        Optional<Value<String>> sqlWriterStoredProcedureName,
        Optional<Value<String>> sqlWriterTableType,
        Optional<Value<String>> storedProcedureTableTypeParameterName,
        Optional<Value<JsonNode>> storedProcedureParameters,
        Optional<Value<String>> preCopyScript,
        Optional<Value<String>> tableOption,
        Optional<Value<String>> writeBehavior,
        Optional<Value<JsonNode>> upsertSettings,
        Optional<Value<Boolean>> allowPolyBase,
        Optional<Value<JsonNode>> polyBaseSettings,
        Optional<Value<Boolean>> allowCopyCommand,
        Optional<Value<JsonNode>> copyCommandSettings,
        Optional<Value<Integer>> writeBatchSize,
        Optional<Value<String>> writeBatchTimeout) {

    CopySink of(CopySideDefinition<?> source, TranslationContext context) {
        if (callsProcedure() && ProcedureParameters.areComputed(storedProcedureParameters)) {
            return new CopySink.Unsupported(ProcedureParameters.COMPUTED);
        }
        if (Given.maybe(allowPolyBase)) {
            PolyBase.report(polyBaseSettings, context);
        }
        if (Given.maybe(allowCopyCommand)) {
            LoadOptions.report(copyCommandSettings, context);
        }
        return new TableWriting(preCopyScript, writeBatchSize, writeBatchTimeout)
                .of(source, !callsProcedure(), sink -> behaving(creating(sink, context), context), context);
    }

    /** Whether rows go to the procedure; older sinks do not say so, they only name it. */
    private boolean callsProcedure() {
        return Given.text(sqlWriterStoredProcedureName).isPresent()
                && (Given.text(writeBehavior).isEmpty() || is("storedProcedure"));
    }

    private boolean is(String behavior) {
        return Given.text(writeBehavior)
                .flatMap(Value::literal)
                .filter(behavior::equalsIgnoreCase)
                .isPresent();
    }

    private Code.Call behaving(Code.Call sink, TranslationContext context) {
        if (callsProcedure()) {
            return procedure(sink.with("behavior", "storedProcedure"), context);
        }
        if (Given.text(writeBehavior).isEmpty() || is("insert")) {
            return sink;
        }
        if (is("upsert")) {
            return Upsert.with(sink.with("behavior", "upsert"), upsertSettings, context);
        }
        Code.Call computed = Upsert.with(sink.with("behavior", writeBehavior), upsertSettings, context);
        return Given.text(sqlWriterStoredProcedureName).isPresent() ? procedure(computed, context) : computed;
    }

    private Code.Call procedure(Code.Call sink, TranslationContext context) {
        Code.Call named = sink.with("procedure", Given.text(sqlWriterStoredProcedureName))
                .with("table_type", Given.text(sqlWriterTableType))
                .with("table_parameter", Given.text(storedProcedureTableTypeParameterName));
        return ProcedureParameters.code(storedProcedureParameters, context)
                .map(each -> named.with("parameters", each))
                .orElse(named);
    }

    /** ADF creates no table for a procedure (CP-50). */
    private Code.Call creating(Code.Call sink, TranslationContext context) {
        Optional<Value<String>> option = Given.text(tableOption);
        if (option.isEmpty() || callsProcedure()) {
            return sink;
        }
        if (option.get() instanceof Value.Computed<String> computed) {
            return computed.expression() instanceof Expression.Whole whole
                    ? sink.with("create_table", isAutoCreate(whole, computed))
                    : reported(sink, computed, context);
        }
        return option.get().literal().filter("autoCreate"::equalsIgnoreCase).isPresent()
                ? sink.with("create_table", true)
                : sink;
    }

    private static Value<Boolean> isAutoCreate(Expression.Whole option, Value<?> value) {
        return new Value.Computed<>(
                new Expression.Whole("equals(toLower(string(" + option.code() + ")),'autocreate')"), value.place());
    }

    private static Code.Call reported(Code.Call sink, Value<?> option, TranslationContext context) {
        context.report(
                Findings.DATA_SETTING_DIFFERS,
                option.place(),
                "Whether a missing table is created is computed in a text; the notebook creates none.");
        return sink;
    }
}
