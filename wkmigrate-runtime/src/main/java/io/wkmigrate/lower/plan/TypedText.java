package io.wkmigrate.lower.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.wkmigrate.api.expression.Type;
import java.util.Locale;
import java.util.regex.Pattern;

/** Literals that are written as text although they stand for a value of another type, as files often have them. */
public final class TypedText {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}\\.[0-9]{1,15}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private TypedText() {}

    /** The value that a literal stands for where a type is wanted; itself if it is no text of that type. */
    public static JsonNode read(JsonNode literal, Type wanted) {
        if (!literal.isTextual() || Type.TEXT.is(wanted)) {
            return literal;
        }
        String text = literal.textValue().strip();
        if (Type.BOOLEAN.is(wanted) && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            return BooleanNode.valueOf(text.toLowerCase(Locale.ROOT).equals("true"));
        }
        if (Type.INTEGER.is(wanted) && INTEGER.matcher(text).matches()) {
            return LongNode.valueOf(Long.parseLong(text));
        }
        if (Type.FLOAT.is(wanted) && DECIMAL.matcher(text).matches()) {
            return DoubleNode.valueOf(Double.parseDouble(text));
        }
        return Type.ARRAY.or(Type.OBJECT).mayBe(wanted) ? structure(literal, text) : literal;
    }

    private static JsonNode structure(JsonNode literal, String text) {
        try {
            JsonNode parsed = JSON.readTree(text);
            return parsed.isContainerNode() ? parsed : literal;
        } catch (JsonProcessingException noJson) {
            return literal;
        }
    }
}
