package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Parses text with expressions in braces (section 2 of the language reference). */
final class InterpolationParser {

    private final String text;
    private final Scanner scanner;
    private final CodeParser code;
    private final List<Node> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int literalStart;

    InterpolationParser(String text, Scanner scanner, CodeParser code) {
        this.text = text;
        this.scanner = scanner;
        this.code = code;
    }

    /** The tree of the text; a literal when all braces are escaped. */
    Node parse() {
        int at = 0;
        int opening = text.indexOf("@{");
        while (opening >= 0) {
            if (opening > at && text.charAt(opening - 1) == '@') {
                literal.append(text, at, opening - 1).append("@{");
                at = opening + 2;
            } else {
                literal.append(text, at, opening);
                endLiteral(opening);
                parts.add(code.parse(opening + 2, Token.CLOSING_BRACE));
                at = scanner.end();
                literalStart = at;
            }
            opening = text.indexOf("@{", at);
        }
        literal.append(text, at, text.length());
        endLiteral(text.length());
        boolean noExpression = parts.size() == 1 && parts.get(0) instanceof Node.Literal && literalStart == 0;
        return noExpression ? parts.get(0) : new Node.Interpolation(List.copyOf(parts), scanner.span(0, text.length()));
    }

    private void endLiteral(int end) {
        if (!literal.isEmpty()) {
            parts.add(new Node.Literal(TextNode.valueOf(literal.toString()), scanner.span(literalStart, end)));
            literal.setLength(0);
        }
    }
}
