package io.wkmigrate.api.emit;

/**
 * A token of a statement, as the layout sees it.
 *
 * @param kind what the layout has to know of it
 * @param text its source; empty for parentheses that are written only when the line is broken there
 * @param spaced whether a blank stands before it
 * @param delimiter what a line break before it (a comma: after it) would separate
 * @param position where it stands in the statement; negative for a comma that the layout adds
 * @param partner the position of the other bracket of the pair
 */
record PythonToken(Kind kind, String text, boolean spaced, Delimiter delimiter, int position, int partner) {

    enum Kind {
        NAME,
        KEYWORD,
        TEXT,
        NUMBER,
        OPERATOR,
        DOT,
        COMMA,
        /** A bracket around the arguments of a call or around an index. */
        OPENING_AFTER_OPERAND,
        /** Any other bracket: around a list, a dict, an operand. */
        OPENING,
        CLOSING
    }

    /** What separates parts of an expression; the later one binds less, and lines are broken there first. */
    enum Delimiter {
        NONE,
        DOT,
        MULTIPLICATION,
        ADDITION,
        COMPARISON,
        /** Between literals that are joined by standing side by side. */
        TEXT,
        LOGIC,
        CONDITION,
        COMMA
    }

    static final PythonToken ADDED_COMMA = new PythonToken(Kind.COMMA, ",", false, Delimiter.COMMA, -1, -1);

    boolean isOpening() {
        return kind == Kind.OPENING || kind == Kind.OPENING_AFTER_OPERAND;
    }

    boolean isClosing() {
        return kind == Kind.CLOSING;
    }

    boolean isBracket() {
        return isOpening() || isClosing();
    }

    boolean isInvisible() {
        return text.isEmpty();
    }

    boolean is(String source) {
        return text.equals(source);
    }

    int width() {
        return text.length() + (spaced ? 1 : 0);
    }

    PythonToken at(int newPosition, int newPartner) {
        return new PythonToken(kind, text, spaced, delimiter, newPosition, newPartner);
    }

    PythonToken unspaced() {
        return new PythonToken(kind, text, false, delimiter, position, partner);
    }

    /** An optional parenthesis that is written after all. */
    PythonToken visible() {
        return isInvisible()
                ? new PythonToken(kind, isOpening() ? "(" : ")", spaced, delimiter, position, partner)
                : this;
    }
}
