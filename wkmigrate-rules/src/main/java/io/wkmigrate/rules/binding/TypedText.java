package io.wkmigrate.rules.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.Locale;

/** Text whose type is written beside it, as ADF's user interface does: {@code {"type": "int", "value": "10"}}. */
public final class TypedText {

    private TypedText() {}

    /** The number that a text writes; anything else as it is. */
    public static JsonNode number(JsonNode json) {
        try {
            return json.isTextual()
                    ? DecimalNode.valueOf(new BigDecimal(json.textValue().strip()))
                    : json;
        } catch (NumberFormatException notANumber) {
            return json;
        }
    }

    /** The boolean that a text writes, in any case; anything else as it is. */
    public static JsonNode flag(JsonNode json) {
        return switch (json.asText().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> json;
        };
    }
}
