package io.wkmigrate.expression.function.xml.xpath;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operators between two operands, and how strongly they bind. */
enum Operator {
    OR("or", 1),
    AND("and", 2),
    EQUAL("=", 3),
    NOT_EQUAL("!=", 3),
    LESS("<", 4),
    LESS_OR_EQUAL("<=", 4),
    GREATER(">", 4),
    GREATER_OR_EQUAL(">=", 4),
    PLUS("+", 5),
    MINUS("-", 5),
    TIMES("*", 6),
    DIVIDED_BY("div", 6),
    MODULO("mod", 6),
    UNION("|", 8);

    /** How strongly a sign binds: more than multiplication, less than {@code |}. */
    static final int SIGN = 7;

    private static final Map<String, Operator> BY_SYMBOL =
            Stream.of(values()).collect(Collectors.toMap(each -> each.symbol, Function.identity()));

    private final String symbol;
    private final int strength;

    Operator(String symbol, int strength) {
        this.symbol = symbol;
        this.strength = strength;
    }

    static Optional<Operator> of(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    int strength() {
        return strength;
    }
}
