package io.wkmigrate.jobs.filter;

/** Cuts a filter into words, parentheses, and conditions such as {@code tag:team="x y"} or {@code created<90d}. */
final class FilterScanner {

    /** What stands between a key and its value. */
    enum Sign {
        NONE,
        COLON,
        COMPARISON
    }

    /**
     * A piece of a filter.
     *
     * @param value what is compared with; the sign included where it compares
     */
    record Token(String text, Sign sign, String value) {

        boolean isWord() {
            return sign == Sign.NONE;
        }
    }

    private final String text;
    private int position;

    FilterScanner(String text) {
        this.text = text;
        skipBlanks();
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /** Whether a word or a parenthesis comes next, which is then taken. */
    boolean takes(String word) {
        int start = position;
        if (!atEnd() && next().equals(new Token(word, Sign.NONE, ""))) {
            return true;
        }
        position = start;
        return false;
    }

    /** The next piece; an empty word at the end. */
    Token next() {
        if (atEnd()) {
            return new Token("", Sign.NONE, "");
        }
        char first = text.charAt(position);
        Token token = first == '(' || first == ')' ? parenthesis(first) : condition();
        skipBlanks();
        return token;
    }

    private Token parenthesis(char sign) {
        position++;
        return new Token(String.valueOf(sign), Sign.NONE, "");
    }

    private Token condition() {
        String key = until(":<>()");
        char sign = atEnd() ? ' ' : text.charAt(position);
        if (sign == ':') {
            position++;
            return new Token(key, Sign.COLON, value(key));
        } else if (sign == '<' || sign == '>') {
            return new Token(key, Sign.COMPARISON, until("()"));
        }
        return new Token(key, Sign.NONE, "");
    }

    private String value(String key) {
        StringBuilder value = new StringBuilder();
        while (!endsValue()) {
            char next = text.charAt(position++);
            if (next == '"' || next == '\'') {
                value.append(quoted(next));
            } else {
                value.append(next);
            }
        }
        if (value.isEmpty()) {
            throw new FilterException("There is no value behind '" + key + ":' in the filter");
        }
        return value.toString();
    }

    private boolean endsValue() {
        return atEnd() || Character.isWhitespace(text.charAt(position)) || "()".indexOf(text.charAt(position)) >= 0;
    }

    private String quoted(char quote) {
        int end = text.indexOf(quote, position);
        if (end < 0) {
            throw new FilterException("A " + quote + " is not closed in the filter");
        }
        String inside = text.substring(position, end);
        position = end + 1;
        return inside;
    }

    private String until(String signs) {
        int start = position;
        while (!atEnd() && !Character.isWhitespace(text.charAt(position)) && signs.indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private void skipBlanks() {
        while (!atEnd() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
