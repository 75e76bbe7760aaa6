package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the code of an expression by recursive descent (section 3 of the language reference). The height of trees is
 * bounded, so that neither this class nor those that visit the trees run out of stack.
 */
final class CodeParser {

    private final Scanner scanner;
    private final int highest;
    private int nesting;
    private int height;

    /** Parses trees up to a height. */
    CodeParser(Scanner scanner, int highest) {
        this.scanner = scanner;
        this.highest = highest;
    }

    /** The expression that starts at a place and is followed by a token; the scanner stays at that token. */
    Node parse(int from, Token last) {
        scanner.startAt(from);
        Node node = expression();
        if (scanner.token() != last) {
            throw expected(last == Token.END ? "the end of the expression" : "\"}\"");
        }
        int length = scanner.start() - from;
        if (length > ExpressionParser.LONGEST_EXPRESSION) {
            throw new ExpressionException(
                    Problem.PARSE_ERROR,
                    "An expression has at most " + ExpressionParser.LONGEST_EXPRESSION
                            + " characters, and this one has " + length + ".",
                    scanner.span(from, scanner.start()));
        }
        return node;
    }

    private Node expression() {
        nesting++;
        checkHeight(nesting);
        Node node = switch (scanner.token()) {
            case TEXT -> literal(TextNode.valueOf(scanner.quoted()));
            case NUMBER -> literal(number());
            case NAME -> named();
            default -> throw expected("an expression");
        };
        nesting--;
        return node;
    }

    private Node literal(JsonNode value) {
        Node literal = new Node.Literal(value, scanner.span(scanner.start(), scanner.end()));
        height = 1;
        scanner.advance();
        return literal;
    }

    private JsonNode number() {
        try {
            if (scanner.integral()) {
                return new LongNode(Long.parseLong(scanner.word()));
            }
        } catch (NumberFormatException tooLarge) {
            throw overflow("An integer has at most 64 bits, and this one has more.");
        }
        double number = Double.parseDouble(scanner.word());
        if (Double.isInfinite(number)) {
            throw overflow("The number is too large.");
        }
        return new DoubleNode(number);
    }

    private ExpressionException overflow(String message) {
        return new ExpressionException(Problem.OVERFLOW, message, scanner.span(scanner.start(), scanner.end()));
    }

    private Node named() {
        String name = scanner.word();
        int start = scanner.start();
        int end = scanner.end();
        scanner.advance();
        if (scanner.token() == Token.OPENING_PARENTHESIS) {
            return accesses(call(name, start), start);
        }
        JsonNode constant = constant(name);
        if (constant == null) {
            throw expected("\"(\" after " + Excerpt.quoted(name));
        }
        height = 1;
        return new Node.Literal(constant, scanner.span(start, end));
    }

    private static @Nullable JsonNode constant(String name) {
        if (name.equalsIgnoreCase("true")) {
            return BooleanNode.TRUE;
        }
        if (name.equalsIgnoreCase("false")) {
            return BooleanNode.FALSE;
        }
        return name.equalsIgnoreCase("null") ? NullNode.instance : null;
    }

    private Node call(String name, int start) {
        scanner.advance();
        height = 0;
        List<Node> arguments = scanner.token() == Token.CLOSING_PARENTHESIS ? List.of() : arguments();
        growOver(height);
        Node call = new Node.Call(name, arguments, scanner.span(start, scanner.end()));
        scanner.advance();
        return call;
    }

    private List<Node> arguments() {
        List<Node> arguments = new ArrayList<>();
        arguments.add(expression());
        int tallest = height;
        while (scanner.token() == Token.COMMA) {
            scanner.advance();
            arguments.add(expression());
            tallest = Math.max(tallest, height);
        }
        if (scanner.token() != Token.CLOSING_PARENTHESIS) {
            throw expected("\",\" or \")\"");
        }
        height = tallest;
        return List.copyOf(arguments);
    }

    private Node accesses(Node call, int start) {
        Node target = call;
        while (true) {
            boolean optional = scanner.token() == Token.QUESTION_MARK;
            if (optional) {
                scanner.advance();
            }
            Node key;
            if (scanner.token() == Token.DOT) {
                key = property();
            } else if (scanner.token() == Token.OPENING_BRACKET) {
                key = index();
            } else if (optional) {
                throw expected("\".\" or \"[\" after \"?\"");
            } else {
                return target;
            }
            target = new Node.Access(target, key, optional, scanner.span(start, scanner.end()));
            scanner.advance();
        }
    }

    private Node property() {
        scanner.advanceToProperty();
        if (scanner.token() != Token.NAME) {
            throw expected("the name of a property");
        }
        growOver(height);
        return new Node.Literal(TextNode.valueOf(scanner.word()), scanner.span(scanner.start(), scanner.end()));
    }

    private Node index() {
        int target = height;
        scanner.advance();
        Node key = expression();
        if (scanner.token() != Token.CLOSING_BRACKET) {
            throw expected("\"]\"");
        }
        growOver(Math.max(target, height));
        return key;
    }

    /** A node stands above others. */
    private void growOver(int others) {
        height = others + 1;
        checkHeight(height);
    }

    private void checkHeight(int reached) {
        if (reached > highest) {
            throw scanner.problem("The expression is nested too deeply.");
        }
    }

    private ExpressionException expected(String what) {
        String found = switch (scanner.token()) {
            case END -> "the end";
            case TEXT -> "a quoted text";
            default -> Excerpt.quoted(scanner.word());
        };
        String hint = scanner.followsQuote() ? " A quote in a text is written twice." : "";
        return scanner.problem("Expected " + what + " and found " + found + "." + hint);
    }
}
