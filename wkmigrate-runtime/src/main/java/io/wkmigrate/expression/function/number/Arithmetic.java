package io.wkmigrate.expression.function.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * Arithmetic on 64-bit integers and doubles (section 7 of the language reference): two integers give an integer or
 * fail, with a float among them the result is a float. A float beyond the range of doubles fails as well, since JSON,
 * in which all values travel, cannot write it.
 */
public final class Arithmetic {

    private Arithmetic() {}

    public static JsonNode add(JsonNode left, JsonNode right) {
        return apply(left, right, Math::addExact, Double::sum);
    }

    public static JsonNode subtract(JsonNode left, JsonNode right) {
        return apply(left, right, Math::subtractExact, (one, other) -> one - other);
    }

    public static JsonNode multiply(JsonNode left, JsonNode right) {
        return apply(left, right, Math::multiplyExact, (one, other) -> one * other);
    }

    /** Two integers are divided with truncation toward zero. */
    public static JsonNode divide(JsonNode dividend, JsonNode divisor) {
        requireNotZero(divisor);
        return apply(dividend, divisor, Arithmetic::quotient, (one, other) -> one / other);
    }

    /** The remainder has the sign of the dividend (13.3, 25). */
    public static JsonNode modulo(JsonNode dividend, JsonNode divisor) {
        requireNotZero(divisor);
        return apply(dividend, divisor, (one, other) -> one % other, (one, other) -> one % other);
    }

    private static void requireNotZero(JsonNode divisor) {
        if (divisor.doubleValue() == 0) {
            throw new ExpressionException(Problem.DIVIDE_BY_ZERO, "The divisor is zero.");
        }
    }

    private static long quotient(long dividend, long divisor) {
        return divisor == -1 ? Math.negateExact(dividend) : dividend / divisor;
    }

    private static JsonNode apply(
            JsonNode left, JsonNode right, LongBinaryOperator integers, DoubleBinaryOperator floats) {
        return left.isIntegralNumber() && right.isIntegralNumber()
                ? integer(left.longValue(), right.longValue(), integers)
                : finite(floats.applyAsDouble(left.doubleValue(), right.doubleValue()));
    }

    private static JsonNode integer(long left, long right, LongBinaryOperator operator) {
        try {
            return LongNode.valueOf(operator.applyAsLong(left, right));
        } catch (ArithmeticException overflow) {
            throw overflow();
        }
    }

    private static JsonNode finite(double result) {
        if (!Double.isFinite(result)) {
            throw overflow();
        }
        return DoubleNode.valueOf(result);
    }

    private static ExpressionException overflow() {
        return new ExpressionException(Problem.OVERFLOW, "The result is too large for a number.");
    }
}
