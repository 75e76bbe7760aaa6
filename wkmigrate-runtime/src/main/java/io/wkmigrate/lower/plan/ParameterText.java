package io.wkmigrate.lower.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.expression.value.JsonText;
import io.wkmigrate.expression.value.TextForm;

/**
 * How JSON values stand in job parameters, which are always text: in ADF's text form, but booleans and all objects as JSON
 * has them ({@code true}, trap 8 of the target reference).
 */
public final class ParameterText {

    private ParameterText() {}

    public static String of(JsonNode value) {
        if (value.isContainerNode()) {
            return JsonText.of(value);
        }
        return value.isBoolean() ? value.asText() : TextForm.of(value);
    }
}
