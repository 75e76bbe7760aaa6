package io.wkmigrate.rules.copy.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.ir.Code;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.CopySourceTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.Untranslated;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.copy.AdditionalColumn;
import io.wkmigrate.rules.copy.FittingDataset;
import io.wkmigrate.rules.copy.Given;
import java.util.List;
import java.util.Optional;

/** REST services as sources: pages of JSON, each found by the rules for pagination (CP-56). */
@Translates("RestSource")
@Untranslated(property = "sourceRetryCount", reason = "the task has retries")
@Untranslated(property = "sourceRetryWait", reason = "the task has retries")
@Untranslated(property = "maxConcurrentConnections", reason = "pages are asked for one after another")
@Untranslated(property = "disableMetricsCollection", reason = "it concerns ADF's own metrics")
final class RestSourceTranslator implements CopySourceTranslator<RestSourceTranslator.Properties> {

    record Properties(
            Optional<Value<String>> requestMethod,
            Optional<Value<JsonNode>> requestBody,
            Optional<Value<JsonNode>> additionalHeaders,
            Optional<Value<JsonNode>> paginationRules,
            Optional<Value<String>> httpRequestTimeout,
            Optional<Value<String>> requestInterval,
            List<AdditionalColumn> additionalColumns) {}

    @Override
    public CopySource translate(CopySideDefinition<Properties> source, TranslationContext context) {
        return FittingDataset.of(
                source,
                Dataset.OfResource.class,
                context,
                dataset -> CopySource.rows(code(dataset, source.properties(), context)),
                CopySource.Unsupported::new);
    }

    private static Code.Call code(Dataset.OfResource dataset, Properties properties, TranslationContext context) {
        Code.Call plain = Code.call("rest.Source", dataset.service())
                .with("relative_url", Given.text(dataset.path()))
                .with("method", Request.method(properties.requestMethod(), "GET"));
        Code.Call source = Request.withHeaders(plain, properties.additionalHeaders(), context)
                .with("body", properties.requestBody())
                .with("pagination", properties.paginationRules())
                .with("interval", properties.requestInterval())
                .with("timeout", Request.timeout(properties.httpRequestTimeout()));
        return AdditionalColumn.code(properties.additionalColumns())
                .map(each -> source.with("additional_columns", each))
                .orElse(source);
    }
}
