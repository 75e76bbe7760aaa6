package io.wkmigrate.rules.linkedservice;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code newClusterInitScripts}: paths, or the objects of the Databricks clusters API
 * ({@code {"workspace": {"destination": "/init.sh"}}}).
 */
final class InitScripts {

    private InitScripts() {}

    static List<Value<String>> of(List<Value<JsonNode>> scripts, TranslationContext context) {
        return scripts.stream()
                .filter(each -> !isBlank(each))
                .flatMap(each -> path(each, context).stream())
                .toList();
    }

    private static boolean isBlank(Value<JsonNode> script) {
        return script.literal()
                .filter(json ->
                        json.isNull() || (json.isTextual() && json.textValue().isBlank()))
                .isPresent();
    }

    private static Optional<Value<String>> path(Value<JsonNode> script, TranslationContext context) {
        if (script instanceof Value.Computed<JsonNode> computed) {
            return Optional.of(new Value.Computed<>(computed.expression(), computed.place()));
        }
        Optional<Value<String>> path = script.literal()
                .map(json -> json.isObject() && json.size() == 1
                        ? json.iterator().next().path("destination")
                        : json)
                .filter(JsonNode::isTextual)
                .map(json -> new Value.Literal<>(json.textValue(), script.place()));
        if (path.isEmpty()) {
            context.report(
                    Findings.CLUSTER_PROPERTY_LEFT_OUT,
                    script.place(),
                    "The init script is not given as a path; it was left out.");
        }
        return path;
    }
}
