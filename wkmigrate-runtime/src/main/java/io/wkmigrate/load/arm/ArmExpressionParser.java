package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parses what stands between the brackets of an ARM expression: calls, texts, numbers and selections. */
final class ArmExpressionParser {

    private static final int MAX_DEPTH = 100;

    private final String text;
    private int position;
    private int depth;

    private ArmExpressionParser(String text) {
        this.text = text;
    }

    /** Parses an expression with its brackets. */
    static ArmExpression parse(String expression) throws UnresolvedException {
        ArmExpressionParser parser = new ArmExpressionParser(expression.substring(1, expression.length() - 1));
        ArmExpression parsed = parser.expression();
        parser.expectEnd();
        return parsed;
    }

    private ArmExpression expression() throws UnresolvedException {
        if (++depth > MAX_DEPTH) {
            throw UnresolvedException.unsupported("The ARM expression is nested too deep.");
        }
        ArmExpression expression = primary();
        while (true) {
            if (take('.')) {
                expression =
                        new ArmExpression.Selection(expression, new ArmExpression.Literal(nodes().textNode(word())));
            } else if (take('[')) {
                expression = new ArmExpression.Selection(expression, expression());
                expect(']');
            } else {
                depth--;
                return expression;
            }
        }
    }

    private ArmExpression primary() throws UnresolvedException {
        char next = peek();
        if (next == '\'') {
            return new ArmExpression.Literal(nodes().textNode(quoted()));
        }
        return Character.isDigit(next) || next == '-' ? number() : call();
    }

    private ArmExpression call() throws UnresolvedException {
        StringBuilder name = new StringBuilder(word());
        while (take('.')) {
            name.append('.').append(word());
        }
        expect('(');
        List<ArmExpression> arguments = new ArrayList<>();
        if (!take(')')) {
            do {
                arguments.add(expression());
            } while (take(','));
            expect(')');
        }
        return new ArmExpression.Call(name.toString().toLowerCase(Locale.ROOT), List.copyOf(arguments));
    }

    private String quoted() throws UnresolvedException {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length()) {
            char next = text.charAt(position++);
            if (next != '\'') {
                value.append(next);
            } else if (position < text.length() && text.charAt(position) == '\'') {
                value.append(text.charAt(position++));
            } else {
                return value.toString();
            }
        }
        throw malformed();
    }

    private ArmExpression number() throws UnresolvedException {
        int start = position++;
        while (position < text.length() && "0123456789.".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        try {
            BigDecimal number = new BigDecimal(text.substring(start, position));
            return new ArmExpression.Literal(
                    number.scale() == 0 && number.precision() < 19
                            ? nodes().numberNode(number.longValueExact())
                            : nodes().numberNode(number));
        } catch (NumberFormatException notANumber) {
            throw malformed();
        }
    }

    private String word() throws UnresolvedException {
        peek();
        int start = position;
        while (position < text.length()
                && (Character.isLetterOrDigit(text.charAt(position)) || "_$-".indexOf(text.charAt(position)) >= 0)) {
            position++;
        }
        if (start == position) {
            throw malformed();
        }
        return text.substring(start, position);
    }

    /** The next character that is no blank; a space at the end. */
    private char peek() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : ' ';
    }

    private boolean take(char expected) {
        boolean isThere = peek() == expected;
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void expect(char expected) throws UnresolvedException {
        if (!take(expected)) {
            throw malformed();
        }
    }

    private void expectEnd() throws UnresolvedException {
        peek();
        if (position < text.length()) {
            throw malformed();
        }
    }

    private static UnresolvedException malformed() {
        return UnresolvedException.unsupported("The ARM expression is not well-formed.");
    }

    private static JsonNodeFactory nodes() {
        return JsonNodeFactory.instance;
    }
}
