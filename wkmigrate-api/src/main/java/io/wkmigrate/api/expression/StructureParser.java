package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.value.ExpressionWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses JSON in which some texts are expressions (section 2 of the language reference). Places are those in the JSON as
 * Jackson writes it.
 */
final class StructureParser {

    private int at;

    /** The tree of some JSON that starts where the last one has ended. */
    Node parse(JsonNode json, int depth) {
        if (depth == ExpressionParser.HIGHEST_TREE) {
            throw new ExpressionException(
                    Problem.PARSE_ERROR, "The structure is nested too deeply.", new Span(at, at + 1));
        }
        if (ExpressionWrapper.is(json)) {
            return wrapped(json, depth);
        }
        return switch (json.getNodeType()) {
            case OBJECT -> object(json, depth);
            case ARRAY -> array(json, depth);
            case STRING -> text(json.textValue(), depth);
            default -> scalar(json);
        };
    }

    private Node wrapped(JsonNode wrapper, int depth) {
        JsonNode value = ExpressionWrapper.unwrapped(wrapper);
        int start = at;
        int end = start + wrapper.toString().length();
        at = start + 1;
        for (var member : wrapper.properties()) {
            at += JsonLength.ofText(member.getKey()) + 3;
            if (member.getKey().equalsIgnoreCase(ExpressionWrapper.VALUE)) {
                break;
            }
            at += member.getValue().toString().length() + 1;
        }
        Node node = parse(value, depth + 1);
        at = end;
        return node;
    }

    private Node object(JsonNode object, int depth) {
        int start = at++;
        Map<String, Node> members = new LinkedHashMap<>();
        for (var member : object.properties()) {
            at += JsonLength.ofText(member.getKey()) + 3;
            members.put(member.getKey(), parse(member.getValue(), depth + 1));
            at++;
        }
        at = Math.max(at, start + 2);
        return new Node.ObjectTemplate(Collections.unmodifiableMap(members), new Span(start, at));
    }

    private Node array(JsonNode array, int depth) {
        int start = at++;
        List<Node> elements = new ArrayList<>();
        for (JsonNode element : array) {
            elements.add(parse(element, depth + 1));
            at++;
        }
        at = Math.max(at, start + 2);
        return new Node.ArrayTemplate(List.copyOf(elements), new Span(start, at));
    }

    private Node text(String text, int depth) {
        int start = at;
        at += JsonLength.ofText(text) + 2;
        return ExpressionParser.parse(text, Positions.inJson(start + 1, text), ExpressionParser.HIGHEST_TREE - depth);
    }

    private Node scalar(JsonNode json) {
        int start = at;
        at += json.toString().length();
        Span span = new Span(start, at);
        if (!json.isNumber()) {
            return new Node.Literal(json, span);
        }
        if (json.isIntegralNumber() && json.canConvertToLong()) {
            return new Node.Literal(new LongNode(json.longValue()), span);
        }
        if (json.isIntegralNumber() || Double.isInfinite(json.doubleValue())) {
            throw new ExpressionException(Problem.OVERFLOW, "The number is too large.", span);
        }
        return new Node.Literal(new DoubleNode(json.doubleValue()), span);
    }
}
