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

/** PostgreSQL as a sink: appends by inserts or by COPY, which lands the same, or upserts (CP-50, CP-51). */
@Translates("AzurePostgreSqlSink")
@Untranslated(property = "sinkRetryCount", reason = "the task has retries")
@Untranslated(property = "sinkRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "Spark decides on connections")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class PostgreSqlSinkTranslator implements CopySinkTranslator<PostgreSqlSinkTranslator.Properties> {

    record Properties(
            Optional<Value<String>> preCopyScript,
            Optional<String> writeMethod,
            Optional<Value<JsonNode>> upsertSettings,
            Optional<Value<Integer>> writeBatchSize,
            Optional<Value<String>> writeBatchTimeout) {}

    @Override
    public CopySink translate(CopySideDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        boolean upserts =
                properties.writeMethod().filter("Upsert"::equalsIgnoreCase).isPresent();
        return new TableWriting(properties.preCopyScript(), properties.writeBatchSize(), properties.writeBatchTimeout())
                .of(
                        source,
                        true,
                        sink -> upserts
                                ? Upsert.with(sink.with("behavior", "upsert"), properties.upsertSettings(), context)
                                : sink,
                        context);
    }
}
