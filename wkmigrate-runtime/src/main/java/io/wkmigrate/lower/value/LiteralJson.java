package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Literals as JSON, with the type that a rule has bound them to: a definition may write flags and numbers as text. */
final class LiteralJson {

    private LiteralJson() {}

    static JsonNode of(Object literal) {
        if (literal instanceof Boolean flag) {
            return BooleanNode.valueOf(flag);
        }
        if (literal instanceof Integer || literal instanceof Long) {
            return LongNode.valueOf(((Number) literal).longValue());
        }
        if (literal instanceof Double number) {
            return DoubleNode.valueOf(number);
        }
        return literal instanceof JsonNode json ? json : TextNode.valueOf(literal.toString());
    }
}
