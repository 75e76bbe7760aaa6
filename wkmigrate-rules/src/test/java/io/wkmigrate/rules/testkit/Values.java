package io.wkmigrate.rules.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks into values, whose places would make comparing them tedious. */
public final class Values {

    private Values() {}

    /** The literal; fails on an expression. */
    public static <T> T literal(Value<T> value) {
        return value.literal().orElseThrow(() -> new AssertionError("Expected a literal and found " + value));
    }

    /** The text of the expression; fails on a literal. */
    public static String expression(Value<?> value) {
        if (value instanceof Value.Computed<?> computed) {
            return computed.expression().text();
        }
        throw new AssertionError("Expected an expression and found " + value);
    }

    /** A value for comparison: a literal as JSON text, an expression as it was written. */
    public static String shown(Value<?> value) {
        return value.literal()
                .map(literal -> literal instanceof JsonNode json ? json.toString() : "\"" + literal + "\"")
                .orElseGet(() -> expression(value));
    }

    /** Values for comparison, in order. */
    public static List<String> shown(List<? extends Value<?>> values) {
        return values.stream().map(Values::shown).toList();
    }

    /** Values for comparison, by name, in order. */
    public static <V extends Value<?>> Map<String, String> shown(Map<String, V> values) {
        Map<String, String> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> shown.put(name, shown(value)));
        return shown;
    }
}
