package io.wkmigrate.rules.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.rule.DatasetTranslator;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/** Resources of REST and OData services. */
@Translates({"ODataResource", "RestResource"})
final class ResourceTranslator implements DatasetTranslator<ResourceTranslator.Properties> {

    record Properties(
            Optional<Value<String>> path,
            Optional<Value<String>> relativeUrl,
            Optional<Value<String>> requestMethod,
            Optional<Value<JsonNode>> requestBody,
            Optional<Value<JsonNode>> additionalHeaders,
            Optional<Value<JsonNode>> paginationRules) {}

    @Override
    public Dataset translate(DatasetDefinition<Properties> source, TranslationContext context) {
        Properties properties = source.properties();
        report(
                "requestMethod",
                properties
                        .requestMethod()
                        .filter(each -> !each.literal().orElse("").equalsIgnoreCase("GET")),
                context);
        report("requestBody", properties.requestBody(), context);
        report("additionalHeaders", properties.additionalHeaders(), context);
        report("paginationRules", properties.paginationRules(), context);
        Optional<Value<String>> path = properties
                .relativeUrl()
                .or(properties::path)
                .filter(each -> each.literal().filter(String::isBlank).isEmpty());
        return new LinkedStore(source, context)
                .as(Connection.OfService.class, service -> new Dataset.OfResource(service.service(), path));
    }

    /** Copy sources have these properties of their own, which win in ADF, too. */
    private static void report(String name, Optional<? extends Value<?>> value, TranslationContext context) {
        value.ifPresent(each -> context.report(
                Findings.DATA_SETTING_DIFFERS,
                each.place(),
                "What the dataset says under \"" + name + "\" has to be said in the source of the activity."));
    }
}
