package io.wkmigrate.expression.function.xml.xpath;

/** A token of an XPath expression, with its text; of a literal the text without quotes. */
record Token(Kind kind, String text) {

    /** What a token is. Names are told apart by what follows them. */
    enum Kind {
        LITERAL,
        NUMBER,
        OPERATOR,
        SYMBOL,
        NAME,
        FUNCTION,
        AXIS,
        WILDCARD,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether an operand can end here, so that what follows is an operator. */
    boolean endsOperand() {
        return switch (kind) {
            case LITERAL, NUMBER, NAME, WILDCARD -> true;
            case SYMBOL -> text.equals(")") || text.equals("]") || text.equals(".") || text.equals("..");
            default -> false;
        };
    }
}
