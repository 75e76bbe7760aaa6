package io.wkmigrate.api.value;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The object {@code {"value": …, "type": "Expression"}}, which stands for what its value stands for (section 2 of the
 * language reference).
 */
public final class ExpressionWrapper {

    /** The member that holds the value, in any casing. */
    public static final String VALUE = "value";

    private ExpressionWrapper() {}

    /** Whether some JSON is such an object. */
    public static boolean is(JsonNode json) {
        if (!json.isObject() || json.size() != 2) {
            return false;
        }
        JsonNode type = member(json, "type");
        return type != null && type.asText().equalsIgnoreCase("Expression") && member(json, VALUE) != null;
    }

    /** The value in such an object; any other JSON as it is. */
    public static JsonNode unwrapped(JsonNode json) {
        JsonNode value = is(json) ? member(json, VALUE) : null;
        return value == null ? json : value;
    }

    private static @Nullable JsonNode member(JsonNode json, String name) {
        for (var member : json.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }
}
