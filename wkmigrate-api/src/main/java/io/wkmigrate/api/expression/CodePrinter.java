package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Writes the code of an expression. */
final class CodePrinter {

    private final StringBuilder code = new StringBuilder();

    private CodePrinter() {}

    /** The code without an at sign; empty when the language has none for it. */
    static Optional<String> code(Node node) {
        CodePrinter printer = new CodePrinter();
        return printer.print(node) ? Optional.of(printer.code.toString()) : Optional.empty();
    }

    private boolean print(Node node) {
        if (node instanceof Node.Literal literal) {
            literal(literal.value());
            return true;
        }
        if (node instanceof Node.Call call) {
            return call(call.name(), call.arguments());
        }
        if (node instanceof Node.Interpolation interpolation) {
            return interpolation(interpolation.parts());
        }
        return node instanceof Node.Access access && access(access);
    }

    private void literal(JsonNode value) {
        if (value.isTextual()) {
            quoted(value.textValue());
        } else if (value.isContainerNode()) {
            code.append("json(");
            quoted(value.toString());
            code.append(')');
        } else {
            code.append(value.asText());
        }
    }

    private void quoted(String text) {
        code.append('\'').append(text.replace("'", "''")).append('\'');
    }

    /** The function concat takes the same text forms as interpolation does (section 5 of the language reference). */
    private boolean interpolation(List<Node> parts) {
        if (parts.isEmpty()) {
            quoted("");
            return true;
        }
        return call("concat", parts);
    }

    private boolean call(String name, List<Node> arguments) {
        code.append(name).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            code.append(i == 0 ? "" : ", ");
            if (!print(arguments.get(i))) {
                return false;
            }
        }
        code.append(')');
        return true;
    }

    private boolean access(Node.Access access) {
        if (!isCall(access.target()) || !print(access.target())) {
            return false;
        }
        code.append(access.optional() ? "?" : "");
        if (access.key() instanceof Node.Literal key
                && key.value().isTextual()
                && Scanner.isName(key.value().textValue())) {
            code.append('.').append(key.value().textValue());
            return true;
        }
        code.append('[');
        boolean printed = print(access.key());
        code.append(']');
        return printed;
    }

    /** Whether an expression is written as a call, because only calls are followed by an access (section 3). */
    private static boolean isCall(Node node) {
        return node instanceof Node.Literal literal
                ? literal.value().isContainerNode()
                : !(node instanceof Node.Interpolation interpolation
                        && interpolation.parts().isEmpty());
    }
}
