package io.wkmigrate.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Interpolated text, cut into literal text and expressions (section 2 of the language reference). A doubled at sign before
 * an opening brace stands for itself, and a brace inside a quoted string does not end an expression.
 */
record Template(List<Part> parts) {

    /** A part: text as it is, or the code of an expression. */
    record Part(String text, boolean expression) {}

    /** The parts of a text; empty when an expression is not closed. */
    static Optional<Template> parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("@@{", at)) {
                literal.append("@{");
                at += 3;
            } else if (text.startsWith("@{", at)) {
                int close = closingBrace(text, at + 2);
                if (close < 0) {
                    return Optional.empty();
                }
                addLiteral(parts, literal);
                parts.add(new Part(text.substring(at + 2, close), true));
                at = close + 1;
            } else {
                literal.append(text.charAt(at));
                at++;
            }
        }
        addLiteral(parts, literal);
        return Optional.of(new Template(List.copyOf(parts)));
    }

    private static void addLiteral(List<Part> parts, StringBuilder literal) {
        if (!literal.isEmpty()) {
            parts.add(new Part(literal.toString(), false));
            literal.setLength(0);
        }
    }

    private static int closingBrace(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\'') {
                quoted = !quoted;
            } else if (each == '}' && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
