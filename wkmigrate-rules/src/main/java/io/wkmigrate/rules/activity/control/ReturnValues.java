package io.wkmigrate.rules.activity.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.binding.Readers;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.binding.SecondReading;
import io.wkmigrate.rules.binding.TypedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the return values of a pipeline (VA-5): a list of {@code {"key": k, "value": {"type": T, "content": c}}}, in which
 * the content of an Object is such a list again. Each becomes the plain JSON it stands for; strings in it may be
 * expressions, as everywhere (EN-5).
 */
final class ReturnValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReturnValues() {}

    static Map<String, Value<JsonNode>> read(JsonNode entries, SourcePlace place, TranslationContext context) {
        Map<String, Value<JsonNode>> values = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            SourcePlace at = place.child(i);
            Value<JsonNode> value = isEntry(entry)
                    ? Readers.anyValue().read(plain(entry.get("value")), at.child("value"), new SecondReading(context))
                    : null;
            if (value == null) {
                context.report(Findings.PROPERTY_ILL_TYPED, at, "Expected a return value with a key and a value.");
            } else {
                values.put(entry.get("key").asText(), value);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static boolean isEntry(JsonNode json) {
        return json.path("key").isValueNode() && json.has("value");
    }

    private static boolean isTyped(JsonNode json) {
        return json.isObject() && json.path("type").isTextual() && (json.has("content") || isType(json, "null"));
    }

    private static boolean isType(JsonNode typed, String name) {
        return typed.path("type").asText().equalsIgnoreCase(name);
    }

    private static JsonNode plain(JsonNode json) {
        if (!isTyped(json)) {
            return json;
        }
        JsonNode content = json.path("content");
        return switch (json.get("type").asText().toLowerCase(Locale.ROOT)) {
            case "null" -> NullNode.getInstance();
            case "int", "float" -> TypedText.number(content);
            case "boolean" -> TypedText.flag(content);
            case "array" -> content.isArray() ? array(content) : content;
            case "object" -> content.isArray() ? object(content) : content;
            default -> content;
        };
    }

    private static JsonNode array(JsonNode content) {
        ArrayNode array = JSON.arrayNode();
        content.forEach(element -> array.add(plain(element)));
        return array;
    }

    private static JsonNode object(JsonNode content) {
        ObjectNode object = JSON.objectNode();
        content.forEach(entry -> object.set(entry.path("key").asText(), plain(entry.path("value"))));
        return object;
    }
}
