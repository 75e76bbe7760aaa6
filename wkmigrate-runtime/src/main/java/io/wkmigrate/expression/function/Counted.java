package io.wkmigrate.expression.function;

import io.wkmigrate.api.expression.FunctionDefinition;

/** Counts arguments in words. */
final class Counted {

    private Counted() {}

    /** {@code no argument}, {@code 1 argument}, {@code 2 arguments}. */
    static String arguments(int count) {
        return switch (count) {
            case 0 -> "no argument";
            case 1 -> "1 argument";
            default -> count + " arguments";
        };
    }

    /** How many a function takes: {@code 2 arguments}, {@code 1 to 2 arguments}, {@code at least 1 argument}. */
    static String takenBy(FunctionDefinition function) {
        int least = function.required();
        int most = function.parameters().size();
        if (function.repeats()) {
            return "at least " + arguments(least);
        }
        return least == most ? arguments(most) : least + " to " + arguments(most);
    }
}
