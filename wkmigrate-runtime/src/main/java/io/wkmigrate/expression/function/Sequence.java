package io.wkmigrate.expression.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.Arguments;

/** An array, or a text as a row of UTF-16 units. */
record Sequence(JsonNode value) {

    /** The first argument of a function. */
    static Sequence of(Arguments arguments) {
        return new Sequence(arguments.get(0));
    }

    int length() {
        return value.isTextual() ? value.textValue().length() : value.size();
    }

    /** The first element; null in an empty array, empty in an empty text. */
    JsonNode first() {
        return value.isTextual() ? part(0, 1) : element(0);
    }

    JsonNode last() {
        return value.isTextual() ? part(Math.max(length() - 1, 0), length()) : element(length() - 1);
    }

    private JsonNode element(int index) {
        return value.isEmpty() ? NullNode.getInstance() : value.get(index);
    }

    /** What is between two positions; these may be behind the end. */
    JsonNode part(long from, long to) {
        int start = (int) Math.min(from, length());
        int end = (int) Math.min(to, length());
        if (value.isTextual()) {
            return TextNode.valueOf(value.textValue().substring(start, end));
        }
        ArrayNode part = JsonNodeFactory.instance.arrayNode();
        for (int i = start; i < end; i++) {
            part.add(value.get(i));
        }
        return part;
    }
}
