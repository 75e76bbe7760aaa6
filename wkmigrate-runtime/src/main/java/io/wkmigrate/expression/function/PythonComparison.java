package io.wkmigrate.expression.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.expression.Type.Kind;
import java.util.Optional;

/**
 * Comparisons as Python's own operators, where these mean the same for the types at hand. In Python {@code True == 1},
 * and texts are ordered by code points where ADF orders them by UTF-16 units.
 *
 * <p>One difference is accepted: when a surrogate pair has been cut in two (by {@code substring}) and its halves meet again
 * (in {@code concat}), Python does not take them for the character, so that {@code ==} finds no equality where ADF does. A
 * comparison that looks for this would be a call of the library wherever texts are put together.
 */
final class PythonComparison {

    private static final Type BOOLEAN_OR_NULL = Type.BOOLEAN.or(Type.NULL);

    private static final Type SCALAR = BOOLEAN_OR_NULL.or(Type.NUMBER).or(Type.TEXT);

    private PythonComparison() {}

    /** {@code equals(a, b)}. */
    static Python equal(PythonArguments arguments) {
        return identical(arguments, 0, 1).or(() -> identical(arguments, 1, 0)).orElseGet(() -> operator(arguments));
    }

    private static Python operator(PythonArguments arguments) {
        return isExact(arguments)
                ? Python.operation("==", arguments.get(0), arguments.get(1))
                : arguments.library("values", "equal");
    }

    /** Python compares with true, false and null by {@code is}, but warns of that between literals. */
    private static Optional<Python> identical(PythonArguments arguments, int value, int constant) {
        Type type = arguments.type(value);
        return arguments
                .literal(constant)
                .filter(literal -> Type.of(literal).is(BOOLEAN_OR_NULL) && type.mayBe(Type.of(literal)))
                .filter(literal -> arguments.literal(value).isEmpty())
                .map(literal -> type.is(Type.BOOLEAN)
                        ? truth(arguments.get(value), literal)
                        : Python.operation("is", arguments.get(value), Python.json(literal)));
    }

    private static Python truth(Python condition, JsonNode expected) {
        return expected.booleanValue() ? condition : Python.not(condition);
    }

    /** Whether Python's {@code ==} cannot take a boolean for a number, at the top or within an array or object. */
    private static boolean isExact(PythonArguments arguments) {
        Type left = arguments.type(0);
        Type right = arguments.type(1);
        boolean mayBeEqual = left.mayBe(right) || (left.mayBe(Type.NUMBER) && right.mayBe(Type.NUMBER));
        return mayBeEqual
                && (left.is(SCALAR) || right.is(SCALAR))
                && !mayConfuse(arguments, 0, 1)
                && !mayConfuse(arguments, 1, 0);
    }

    private static boolean mayConfuse(PythonArguments arguments, int number, int bool) {
        return arguments.type(number).mayBe(Type.NUMBER)
                && arguments.type(bool).mayBe(Kind.BOOLEAN)
                && arguments.literal(number).filter(PythonComparison::isNoBit).isEmpty();
    }

    /** Whether a literal is another number than those that Python takes for true and false. */
    private static boolean isNoBit(JsonNode literal) {
        return literal.isNumber() && literal.doubleValue() != 0 && literal.doubleValue() != 1;
    }

    /**
     * {@code greater(a, b)} and its like.
     *
     * @param operator the operator of Python
     * @param function the function of the library
     */
    static Python ordered(String operator, String function, PythonArguments arguments) {
        return arguments.all(Type.NUMBER) || isOrderedByCodePoints(arguments)
                ? Python.operation(operator, arguments.get(0), arguments.get(1))
                : arguments.library("logic", function);
    }

    /** Two texts one of which is known and below the surrogates: where they differ first, both orders are the same. */
    private static boolean isOrderedByCodePoints(PythonArguments arguments) {
        return arguments.all(Type.TEXT) && (isBelowSurrogates(arguments, 0) || isBelowSurrogates(arguments, 1));
    }

    private static boolean isBelowSurrogates(PythonArguments arguments, int index) {
        return arguments
                .literal(index)
                .filter(literal -> literal.textValue().chars().allMatch(unit -> unit < Character.MIN_SURROGATE))
                .isPresent();
    }
}
