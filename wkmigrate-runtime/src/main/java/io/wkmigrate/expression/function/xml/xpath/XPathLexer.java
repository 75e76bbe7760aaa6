package io.wkmigrate.expression.function.xml.xpath;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.expression.function.xml.XmlNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits XPath expressions into tokens, and tells names from operators (XPath 1.0, section 3.7). */
final class XPathLexer {

    private static final int LONGEST = 4_000;

    private static final int MOST_OPERATORS = 100;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+");

    private static final List<String> SYMBOLS = List.of(
            "//", "..", "::", "!=", "<=", ">=", "/", "(", ")", "[", "]", "@", ",", ".", "|", "+", "-", "=", "<", ">",
            "*");

    private final String path;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private XPathLexer(String path) {
        this.path = path;
    }

    static List<Token> tokens(String path) {
        if (path.length() > LONGEST) {
            throw new ExpressionException(Problem.INVALID_ARGUMENT, "The XPath is too long.");
        }
        XPathLexer lexer = new XPathLexer(path);
        while (lexer.skipWhiteSpace()) {
            lexer.tokens.add(lexer.next());
        }
        lexer.tokens.add(new Token(Token.Kind.END, ""));
        if (lexer.tokens.stream()
                        .filter(each -> each.kind() == Token.Kind.OPERATOR)
                        .count()
                > MOST_OPERATORS) {
            throw new ExpressionException(Problem.INVALID_ARGUMENT, "The XPath has too many operators.");
        }
        return lexer.tokens;
    }

    private boolean skipWhiteSpace() {
        while (at < path.length() && XmlNames.WHITE_SPACE.indexOf(path.charAt(at)) >= 0) {
            at++;
        }
        return at < path.length();
    }

    private Token next() {
        char first = path.charAt(at);
        if (first == '"' || first == '\'') {
            int end = path.indexOf(first, at + 1);
            if (end < 0) {
                throw XPathParser.invalid();
            }
            return token(Token.Kind.LITERAL, path.substring(at + 1, end), end + 1);
        }
        Matcher number = NUMBER.matcher(path).region(at, path.length());
        if (number.lookingAt()) {
            return token(Token.Kind.NUMBER, number.group(), number.end());
        }
        int end = XmlNames.end(path, at);
        return end > at ? name(end) : symbol();
    }

    private Token symbol() {
        Optional<String> symbol =
                SYMBOLS.stream().filter(each -> path.startsWith(each, at)).findFirst();
        String text = symbol.orElseThrow(XPathParser::invalid);
        Token.Kind kind = Token.Kind.SYMBOL;
        if (text.equals("*")) {
            kind = afterOperand() ? Token.Kind.OPERATOR : Token.Kind.WILDCARD;
        } else if (Operator.of(text).isPresent()) {
            kind = Token.Kind.OPERATOR;
        }
        return token(kind, text, at + text.length());
    }

    private Token name(int end) {
        String name = path.substring(at, end);
        if (afterOperand()) {
            return token(Token.Kind.OPERATOR, name, end);
        }
        int start = at;
        at = end;
        boolean more = skipWhiteSpace();
        int next = at;
        at = start;
        if (more && path.startsWith("::", next)) {
            return token(Token.Kind.AXIS, name, next + 2);
        }
        if (more && path.charAt(next) == '(') {
            return token(Token.Kind.FUNCTION, name, next + 1);
        }
        return token(Token.Kind.NAME, name, end);
    }

    private boolean afterOperand() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).endsOperand();
    }

    private Token token(Token.Kind kind, String text, int end) {
        at = end;
        return new Token(kind, text);
    }
}
