package io.wkmigrate.rules.copy.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.rule.CopySinkTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sinks that append to a table of a database, after a script if there is one (CP-50). */
@Translates({
    "AzureMySqlSink",
    "InformixSink",
    "MicrosoftAccessSink",
    "OdbcSink",
    "OracleSink",
    "SnowflakeSink",
    "SnowflakeV2Sink",
    "TeradataSink"
})
@Untranslated(property = "sinkRetryCount", reason = "the task has retries")
@Untranslated(property = "sinkRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark decides on connections")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class PlainSinkTranslator implements CopySinkTranslator<PlainSinkTranslator.Properties> {

    record Properties(
            Optional<Value<String>> preCopyScript,
            Optional<Value<JsonNode>> importSettings,
            Optional<Value<Integer>> writeBatchSize,
            Optional<Value<String>> writeBatchTimeout) {}

    @Override
    public CopySink translate(CopySideDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        LoadOptions.report(properties.importSettings(), context);
        return new TableWriting(properties.preCopyScript(), properties.writeBatchSize(), properties.writeBatchTimeout())
                .of(source, true, UnaryOperator.identity(), context);
    }
}
