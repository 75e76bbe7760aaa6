package io.wkmigrate.api.emit;

/** How strongly the outermost operator of a Python expression binds, from the weakest on (Language Reference, 6.17). */
public enum Binding {
    /** {@code x if y else z}, and {@code lambda: x}. */
    CONDITIONAL,
    OR,
    AND,
    NOT,
    COMPARISON,
    SUM,
    PRODUCT,
    /** A negative number. */
    SIGN,
    /** A number, to which the point of a method would belong. */
    NUMBER,
    /** Names, calls, all other literals: what never needs parentheses. */
    ATOM;

    /** How an operator between two operands binds. */
    static Binding of(String operator) {
        return switch (operator) {
            case "or" -> OR;
            case "and" -> AND;
            case "==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not" -> COMPARISON;
            case "+", "-" -> SUM;
            case "*", "/", "//", "%" -> PRODUCT;
            default -> throw new IllegalArgumentException("Not an operator: \"" + operator + "\"");
        };
    }

    /**
     * Whether an operand can stand beside such an operator without parentheses. Comparisons would be chained, and
     * arithmetic is read from the left.
     */
    boolean takes(Binding operand, boolean first) {
        boolean takesItself = this == OR || this == AND || (first && this != COMPARISON);
        int order = operand.compareTo(this);
        return takesItself ? order >= 0 : order > 0;
    }
}
