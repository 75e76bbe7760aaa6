package io.wkmigrate.rules.copy;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.binding.SecondReading;
import java.util.Optional;

/**
 * An object of settings that may also be computed as a whole, as in pipelines that read their settings from a table:
 * {@code "upsertSettings": "@item().upsertSettings"}.
 *
 * @param object the object
 * @param context where reports go
 */
public record Settings(Optional<Value<JsonNode>> object, TranslationContext context) {

    /** A member that is not left empty: neither missing nor null nor blank. Of a computed object it is computed, too. */
    public Optional<Value<JsonNode>> member(String name) {
        return given(name)
                .filter(each -> each.literal().filter(Settings::isEmpty).isEmpty());
    }

    /** A member that is there, also when it is left empty. */
    public Optional<Value<JsonNode>> given(String name) {
        return object.flatMap(each -> member(each, name));
    }

    private Optional<Value<JsonNode>> member(Value<JsonNode> settings, String name) {
        if (!(settings instanceof Value.Computed<JsonNode> computed)) {
            return settings.literal().flatMap(json -> member(settings, json, name));
        }
        if (computed.expression() instanceof Expression.Structured structured) {
            return member(settings, structured.json(), name);
        }
        return computed.expression() instanceof Expression.Whole whole
                ? Optional.of(new Value.Computed<>(
                        new Expression.Whole(whole.code() + "?['" + name + "']"), settings.place()))
                : Optional.empty();
    }

    private Optional<Value<JsonNode>> member(Value<JsonNode> settings, JsonNode json, String name) {
        return json.properties().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(each -> Readers.anyValue()
                        .read(each.getValue(), settings.place().child(each.getKey()), new SecondReading(context)));
    }

    private static boolean isEmpty(JsonNode json) {
        return json.isNull()
                || (json.isContainerNode() && json.isEmpty())
                || (json.isTextual() && json.textValue().isBlank());
    }
}
