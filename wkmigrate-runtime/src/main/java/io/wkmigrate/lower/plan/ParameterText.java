package io.wkmigrate.lower.plan;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How JSON values stand in job parameters, which are always text: strings as they are, everything else as JSON. So booleans
 * are {@code true} and {@code false}, and null is the empty text.
 */
public final class ParameterText {

    private ParameterText() {}

    public static String of(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
