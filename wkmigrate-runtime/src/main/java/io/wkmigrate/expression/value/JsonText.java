package io.wkmigrate.expression.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/**
 * Compact JSON as Newtonsoft.Json writes it (section 5 of the language reference): keys in their order, whole floats with
 * {@code .0}, only what JSON demands is escaped.
 */
public final class JsonText {

    private static final String HEXADECIMAL = "0123456789abcdef";

    private final StringBuilder json = new StringBuilder();

    private JsonText() {}

    public static String of(JsonNode value) {
        JsonText text = new JsonText();
        text.append(value);
        return text.json.toString();
    }

    private void append(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> appendObject(value);
            case ARRAY -> appendArray(value);
            case STRING -> appendQuoted(value.textValue());
            case NUMBER -> appendNumber(value);
            default -> json.append(value);
        }
    }

    private void appendObject(JsonNode object) {
        json.append('{');
        Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            appendQuoted(member.getKey());
            json.append(':');
            append(member.getValue());
            appendCommaIf(members.hasNext());
        }
        json.append('}');
    }

    private void appendArray(JsonNode array) {
        json.append('[');
        Iterator<JsonNode> elements = array.elements();
        while (elements.hasNext()) {
            append(elements.next());
            appendCommaIf(elements.hasNext());
        }
        json.append(']');
    }

    private void appendCommaIf(boolean more) {
        if (more) {
            json.append(',');
        }
    }

    private void appendNumber(JsonNode number) {
        if (number.isIntegralNumber()) {
            json.append(number.asText());
            return;
        }
        String written = FloatText.of(number.doubleValue());
        if (!Double.isFinite(number.doubleValue())) {
            appendQuoted(written);
        } else {
            json.append(written).append(written.contains(".") || written.contains("E") ? "" : ".0");
        }
    }

    private void appendQuoted(String text) {
        json.append('"');
        text.chars().forEach(this::appendEscaped);
        json.append('"');
    }

    private void appendEscaped(int unit) {
        switch (unit) {
            case '"', '\\' -> json.append('\\').append((char) unit);
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (unit < ' ') {
                    json.append("\\u00").append(unit >> 4).append(HEXADECIMAL.charAt(unit & 0xF));
                } else {
                    json.append((char) unit);
                }
            }
        }
    }
}
