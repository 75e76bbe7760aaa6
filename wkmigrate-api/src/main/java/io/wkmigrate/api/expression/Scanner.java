package io.wkmigrate.api.expression;

/**
 * Cuts the code of expressions into tokens, one at a time (section 4 of the language reference). It never looks further
 * than the token it is at, because the text behind the closing brace of an expression is no code.
 */
final class Scanner {

    private static final char NO_CHARACTER = 0;

    private final String text;
    private final Positions positions;
    private Token token = Token.END;
    private int start;
    private int end;
    private boolean plain;

    /** Scans a text that stands in some source; {@link #startAt} goes to its first token. */
    Scanner(String text, Positions positions) {
        this.text = text;
        this.positions = positions;
    }

    /** Goes to the first token that is at a place or behind it. */
    void startAt(int from) {
        end = from;
        advance();
    }

    /** The token it is at. */
    Token token() {
        return token;
    }

    /** Where the token starts in the text. */
    int start() {
        return start;
    }

    /** Where the token ends in the text. */
    int end() {
        return end;
    }

    /** The token as it is written. */
    String word() {
        return text.substring(start, end);
    }

    /** What a quoted text says; two quotes in it are one. */
    String quoted() {
        String content = text.substring(start + 1, end - 1);
        return plain ? content : content.replace("''", "'");
    }

    /** Whether a number is written with digits only, so that it is an integer. */
    boolean integral() {
        return plain;
    }

    /** Whether the token stands right behind a quoted text, as after a quote in a text that should have been doubled. */
    boolean followsQuote() {
        return token != Token.END && isOfName(text.charAt(start)) && text.charAt(start - 1) == '\'';
    }

    /** Where a part of the text is in the source. */
    Span span(int from, int to) {
        return positions.span(from, to);
    }

    /** Goes to the next token. */
    void advance() {
        skipWhiteSpace();
        char first = peek();
        if (start == text.length()) {
            token = Token.END;
        } else if (first == '\'') {
            skipQuoted();
            token = Token.TEXT;
        } else if (isDigit(first) || isSign(first)) {
            skipNumber();
            token = Token.NUMBER;
        } else if (isOfName(first)) {
            skipName();
            token = Token.NAME;
        } else {
            end++;
            token = mark(first);
        }
    }

    /** Goes to the next token where a property is named, which may look like a number. */
    void advanceToProperty() {
        skipWhiteSpace();
        if (isOfName(peek())) {
            skipName();
            token = Token.NAME;
        } else {
            advance();
        }
    }

    /** A problem with the token it is at. */
    ExpressionException problem(String message) {
        return new ExpressionException(ExpressionException.Problem.PARSE_ERROR, message, span(start, end));
    }

    private char peek() {
        return end < text.length() ? text.charAt(end) : NO_CHARACTER;
    }

    private void skipWhiteSpace() {
        while (isWhiteSpace(peek())) {
            end++;
        }
        start = end;
    }

    private void skipName() {
        while (isOfName(peek())) {
            end++;
        }
    }

    private void skipQuoted() {
        plain = true;
        int quote = text.indexOf('\'', start + 1);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '\'') {
            plain = false;
            quote = text.indexOf('\'', quote + 2);
        }
        if (quote < 0) {
            end = start + 1;
            throw problem("Expected a closing quote for the text that starts here and found the end.");
        }
        end = quote + 1;
    }

    private void skipNumber() {
        skipSign();
        int digits = skipDigits();
        plain = peek() != '.';
        if (!plain) {
            end++;
            digits += skipDigits();
        }
        boolean complete = digits > 0 && skipExponent();
        if (!complete || peek() == '.' || isOfName(peek())) {
            skipName();
            throw problem("Expected a number and found " + Excerpt.quoted(word()) + ".");
        }
    }

    private boolean skipExponent() {
        if (peek() != 'e' && peek() != 'E') {
            return true;
        }
        plain = false;
        end++;
        skipSign();
        return skipDigits() > 0;
    }

    private void skipSign() {
        if (isSign(peek())) {
            end++;
        }
    }

    private int skipDigits() {
        int from = end;
        while (isDigit(peek())) {
            end++;
        }
        return end - from;
    }

    private Token mark(char mark) {
        return switch (mark) {
            case '.' -> Token.DOT;
            case ',' -> Token.COMMA;
            case '?' -> Token.QUESTION_MARK;
            case '(' -> Token.OPENING_PARENTHESIS;
            case ')' -> Token.CLOSING_PARENTHESIS;
            case '[' -> Token.OPENING_BRACKET;
            case ']' -> Token.CLOSING_BRACKET;
            case '{' -> Token.OPENING_BRACE;
            case '}' -> Token.CLOSING_BRACE;
            case '@' -> throw problem("An \"@\" stands only at the start, not within an expression.");
            case '"' -> throw problem("Expected a text in single quotes and found a double quote.");
            default -> throw problem("A control character is no part of an expression.");
        };
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private static boolean isSign(char each) {
        return each == '+' || each == '-';
    }

    private static boolean isWhiteSpace(char each) {
        return switch (each) {
            case ' ', '\t', '\r', '\n', '\u00a0', '\u3000' -> true;
            default -> false;
        };
    }

    /** Whether a name of a property can stand behind a dot. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(each -> isOfName((char) each));
    }

    private static boolean isOfName(char each) {
        return switch (each) {
            case '.', ',', '(', ')', '{', '}', '@', '[', ']', '?', '\'', '"', '\u00a0', '\u3000' -> false;
            default -> each > ' ';
        };
    }
}
