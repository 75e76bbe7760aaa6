package io.wkmigrate.expression.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.math.BigDecimal;
import java.util.function.IntPredicate;

/**
 * Which of two values is the greater one: numbers by value, texts ordinally by UTF-16 units (section 7 of the language
 * reference; 13.3, 22). Nothing else has an order, and nothing is converted.
 */
public final class Ordering {

    private Ordering() {}

    /**
     * Whether two values are in an order. Nothing holds for what is not a number, as in IEEE 754.
     *
     * @param order of a number that is less than, equal to or greater than 0 as the first value is less than, equal to or
     *     greater than the other one
     * @throws ExpressionException when they are not both numbers or both texts
     */
    public static boolean holds(JsonNode one, JsonNode other, IntPredicate order) {
        if (one.isNumber() && other.isNumber()) {
            return !isNaN(one) && !isNaN(other) && order.test(numbers(one, other));
        }
        if (one.isTextual() && other.isTextual()) {
            return order.test(one.textValue().compareTo(other.textValue()));
        }
        throw new ExpressionException(
                Problem.ARGUMENT_TYPE, "Only two numbers or two texts can be compared for which is greater.");
    }

    private static boolean isNaN(JsonNode number) {
        return Double.isNaN(number.doubleValue());
    }

    /** Two numbers by their exact values: an integer of 64 bits may have no equal among the doubles. */
    private static int numbers(JsonNode one, JsonNode other) {
        if (one.isIntegralNumber() && other.isIntegralNumber()) {
            return Long.compare(one.longValue(), other.longValue());
        }
        return Double.isInfinite(one.doubleValue()) || Double.isInfinite(other.doubleValue())
                ? Double.compare(one.doubleValue(), other.doubleValue())
                : exact(one).compareTo(exact(other));
    }

    private static BigDecimal exact(JsonNode number) {
        return number.isIntegralNumber()
                ? BigDecimal.valueOf(number.longValue())
                : new BigDecimal(number.doubleValue());
    }
}
