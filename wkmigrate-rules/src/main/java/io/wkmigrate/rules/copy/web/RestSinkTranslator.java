package io.wkmigrate.rules.copy.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.CopySinkTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.FittingDataset;
import io.wkmigrate.rules.copy.Given;
import java.util.Optional;

/** REST services as sinks: rows are sent in arrays (CP-56). */
@Translates("RestSink")
@Untranslated(property = "writeBatchTimeout", reason = "each request has a timeout")
@Untranslated(property = "sinkRetryCount", reason = "the task has retries")
@Untranslated(property = "sinkRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "batches are sent one after another")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class RestSinkTranslator implements CopySinkTranslator<RestSinkTranslator.Properties> {

    private static final int USUAL_BATCH = 10_000;

    record Properties(
            Optional<Value<String>> requestMethod,
            Optional<Value<JsonNode>> additionalHeaders,
            Optional<Value<String>> httpRequestTimeout,
            Optional<Value<String>> requestInterval,
            Optional<Value<String>> httpCompressionType,
            Optional<Value<Integer>> writeBatchSize) {}

    @Override
    public CopySink translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return FittingDataset.of(
                source,
                Dataset.OfResource.class,
                context,
                dataset -> new CopySink.Rows(code(dataset, source.properties(), context)),
                CopySink.Unsupported::new);
    }

    private static Code.Call code(Dataset.OfResource dataset, Properties properties, TranslationContext context) {
        Code.Call plain = Code.call("rest.Sink", dataset.service())
                .with("relative_url", Given.text(dataset.path()))
                .with("method", Request.method(properties.requestMethod(), "POST"));
        return Request.withHeaders(plain, properties.additionalHeaders(), context)
                .with("interval", properties.requestInterval())
                .with("timeout", Request.timeout(properties.httpRequestTimeout()))
                .with(
                        "batch_size",
                        properties
                                .writeBatchSize()
                                .filter(each -> each.literal()
                                        .filter(size -> size == USUAL_BATCH)
                                        .isEmpty()))
                .with(
                        "compression",
                        Given.text(properties.httpCompressionType())
                                .filter(each -> each.literal()
                                        .filter("none"::equalsIgnoreCase)
                                        .isEmpty()));
    }
}
