package io.wkmigrate.expression.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** When two values are equal: without conversion, numbers by value (section 7 of the language reference). */
public final class Equality {

    private enum Nothing {
        NULL
    }

    private Equality() {}

    public static boolean equal(JsonNode one, JsonNode other) {
        return identity(one).equals(identity(other));
    }

    /** An object that is equal for equal values and for no others, also as the key of a map. */
    public static Object identity(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> number(value);
            case BOOLEAN -> value.booleanValue();
            case STRING -> value.textValue();
            case ARRAY -> value.valueStream().map(Equality::identity).toList();
            case OBJECT -> members(value);
            default -> Nothing.NULL;
        };
    }

    /** The number itself; two that differ only beyond the precision of a double are not equal. */
    private static Object number(JsonNode number) {
        if (number.isIntegralNumber()) {
            return new BigDecimal(number.bigIntegerValue()).stripTrailingZeros();
        }
        double value = number.doubleValue();
        return Double.isFinite(value) ? new BigDecimal(value).stripTrailingZeros() : (Object) value;
    }

    private static Map<String, Object> members(JsonNode object) {
        Map<String, Object> members = new HashMap<>();
        object.properties().forEach(each -> members.put(each.getKey(), identity(each.getValue())));
        return members;
    }
}
