package io.wkmigrate.api.expression;

import java.util.List;
import java.util.stream.Collectors;

/** A tree in one line, without its spans: {@code concat('a', item()['x'])}, with interpolation between angle quotes. */
final class Shape {

    private Shape() {}

    static String of(String text) {
        return of(ExpressionParser.parse(text));
    }

    static String of(Node node) {
        if (node instanceof Node.Literal literal) {
            return literal.value().isTextual()
                    ? "'" + literal.value().textValue() + "'"
                    : literal.value().toString();
        }
        if (node instanceof Node.Call call) {
            return call.name() + "(" + all(call.arguments(), ", ") + ")";
        }
        if (node instanceof Node.Access access) {
            return of(access.target()) + (access.optional() ? "?[" : "[") + of(access.key()) + "]";
        }
        if (node instanceof Node.Interpolation interpolation) {
            return "«" + all(interpolation.parts(), " + ") + "»";
        }
        if (node instanceof Node.ObjectTemplate object) {
            return object.members().entrySet().stream()
                    .map(each -> each.getKey() + ": " + of(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return "[" + all(((Node.ArrayTemplate) node).elements(), ", ") + "]";
    }

    private static String all(List<Node> nodes, String separator) {
        return nodes.stream().map(Shape::of).collect(Collectors.joining(separator));
    }
}
