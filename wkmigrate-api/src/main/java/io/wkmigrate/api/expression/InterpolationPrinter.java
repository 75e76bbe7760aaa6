package io.wkmigrate.api.expression;

import java.util.Optional;

/** Writes text with expressions in it, and text that only looks as if it had some. */
final class InterpolationPrinter {

    private final StringBuilder text = new StringBuilder();

    private InterpolationPrinter() {}

    /** A text that is taken for what it says. */
    static String escaped(String literal) {
        return literal.startsWith("@") ? "@" + literal : literal.replace("@{", "@@{");
    }

    /** A text with expressions in it; empty when one of them cannot be written. */
    static Optional<String> text(Node.Interpolation interpolation) {
        InterpolationPrinter printer = new InterpolationPrinter();
        for (Node part : interpolation.parts()) {
            if (part instanceof Node.Literal literal && literal.value().isTextual()) {
                printer.literal(literal.value().textValue());
            } else {
                Optional<String> code = CodePrinter.code(part);
                if (code.isEmpty()) {
                    return Optional.empty();
                }
                printer.expression(code.get());
            }
        }
        return Optional.of(printer.text.toString());
    }

    private void literal(String literal) {
        if (literal.startsWith("{")) {
            protectLastAtSigns();
        }
        boolean leading = text.isEmpty() && literal.startsWith("@");
        if (leading) {
            expression("'@'");
        }
        text.append((leading ? literal.substring(1) : literal).replace("@{", "@@{"));
    }

    private void expression(String code) {
        protectLastAtSigns();
        text.append("@{").append(code).append('}');
    }

    /** At signs would escape a brace that is put behind them; so they become an expression themselves. */
    private void protectLastAtSigns() {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == '@') {
            length--;
        }
        if (length < text.length()) {
            String signs = text.substring(length);
            text.setLength(length);
            text.append("@{'").append(signs).append("'}");
        }
    }
}
