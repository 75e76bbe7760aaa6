package io.wkmigrate.expression.value;

import com.fasterxml.jackson.databind.JsonNode;

/** The text form of values, as interpolation, {@code concat}, {@code string} and {@code join} have it (section 5). */
public final class TextForm {

    private TextForm() {}

    public static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "";
            case BOOLEAN -> value.booleanValue() ? "True" : "False";
            case NUMBER -> value.isIntegralNumber() ? value.asText() : FloatText.of(value.doubleValue());
            case STRING -> value.textValue();
            default -> ContentObject.is(value) ? ContentObject.text(value) : JsonText.of(value);
        };
    }
}
