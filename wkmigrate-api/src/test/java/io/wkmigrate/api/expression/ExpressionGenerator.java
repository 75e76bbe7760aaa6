package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random trees such as the parser makes, and writes them down with random white space. */
final class ExpressionGenerator {

    private static final Span NOWHERE = new Span(0, 0);
    private static final List<String> NAMES = List.of("concat", "item", "pipeline", "toLower", "a-b", "x1", "Ünï");
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "it's",
            "''",
            "}",
            "@{",
            "@@{",
            "{",
            "@",
            "@@",
            "\"",
            "\\",
            "\n",
            "é\ud83d\ude00",
            "a.b",
            "x y",
            "1");
    private static final List<String> SPACES = List.of("", "", "", " ", "\n\t", "\u00a0");

    private final Random random;

    ExpressionGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** The tree of one expression. */
    Node expression(int height) {
        return height > 1 && random.nextInt(4) > 0 ? reference(height) : literal();
    }

    /** The tree of text with expressions in it. */
    Node.Interpolation interpolation(int height) {
        List<Node> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String text = pick(TEXTS);
            if (!text.isEmpty()) {
                parts.add(new Node.Literal(TextNode.valueOf("a" + text + "b"), NOWHERE));
            }
            parts.add(reference(height - 1));
        }
        return new Node.Interpolation(parts, NOWHERE);
    }

    private Node literal() {
        JsonNode value = switch (random.nextInt(6)) {
            case 0 -> new LongNode(random.nextLong());
            case 1 -> new LongNode(random.nextInt(100));
            case 2 -> new DoubleNode(random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300));
            case 3 -> random.nextInt(3) == 0 ? NullNode.instance : BooleanNode.valueOf(random.nextBoolean());
            default -> TextNode.valueOf(pick(TEXTS));
        };
        return new Node.Literal(value, NOWHERE);
    }

    private Node reference(int height) {
        if (random.nextBoolean()) {
            Node key = random.nextBoolean()
                    ? new Node.Literal(TextNode.valueOf(pick(NAMES)), NOWHERE)
                    : expression(height - 1);
            return new Node.Access(reference(height - 1), key, random.nextBoolean(), NOWHERE);
        }
        List<Node> arguments = new ArrayList<>();
        for (int i = height > 1 ? random.nextInt(4) : 0; i > 0; i--) {
            arguments.add(expression(height - 1));
        }
        return new Node.Call(pick(NAMES), arguments, NOWHERE);
    }

    /** The code of an expression, written in one of the many ways. */
    String code(Node node) {
        if (node instanceof Node.Literal literal) {
            return space() + code(literal.value()) + space();
        }
        if (node instanceof Node.Call call) {
            List<String> arguments = call.arguments().stream().map(this::code).toList();
            return space() + call.name() + space() + "(" + space() + String.join(",", arguments) + ")" + space();
        }
        Node.Access access = (Node.Access) node;
        String target = code(access.target()) + (access.optional() ? "?" + space() : "");
        return access.key() instanceof Node.Literal key
                        && NAMES.contains(key.value().asText())
                        && random.nextBoolean()
                ? target + "." + space() + key.value().textValue() + space()
                : target + "[" + code(access.key()) + "]" + space();
    }

    private String code(JsonNode value) {
        if (value.isTextual()) {
            return "'" + value.textValue().replace("'", "''") + "'";
        }
        String text = value.asText();
        boolean positive = value.isNumber() && !text.startsWith("-");
        return positive && random.nextBoolean() ? "+" + text : text;
    }

    /** A text with expressions in it. */
    String text(Node.Interpolation interpolation) {
        StringBuilder text = new StringBuilder();
        for (Node part : interpolation.parts()) {
            text.append(
                    part instanceof Node.Literal literal
                            ? literal.value().textValue().replace("@{", "@@{")
                            : "@{" + code(part) + "}");
        }
        return text.toString();
    }

    private String space() {
        return pick(SPACES);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
