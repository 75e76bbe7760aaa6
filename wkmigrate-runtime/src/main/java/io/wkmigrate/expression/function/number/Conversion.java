package io.wkmigrate.expression.function.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Conversions of values to numbers; what is not clearly a number of the kind is an error. */
public final class Conversion {

    /** The least power of two that is a double and no 64-bit integer. */
    private static final double END_OF_INTEGERS = 0x1p63;

    /** The least power of two that is beyond .NET's decimals. */
    private static final double END_OF_DECIMALS = 0x1p96;

    private Conversion() {}

    /** An integer, a float without a fraction, or the text of an integer. */
    public static long toInteger(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        OptionalLong integer = value.isTextual()
                ? NumberText.integer(value.textValue())
                : value.isNumber() ? whole(value.doubleValue()) : OptionalLong.empty();
        return integer.orElseThrow(() -> failure("an integer"));
    }

    private static OptionalLong whole(double value) {
        return Math.rint(value) == value && value >= -END_OF_INTEGERS && value < END_OF_INTEGERS
                ? OptionalLong.of((long) value)
                : OptionalLong.empty();
    }

    /** A number, or its text as a culture writes it. */
    public static double toFloat(JsonNode value, Culture culture) {
        OptionalDouble number = value.isTextual()
                ? NumberText.floating(value.textValue(), culture)
                : value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
        return number.orElseThrow(() -> failure("a number"));
    }

    /** A number within the range of .NET's decimals; a double stands for it. */
    public static double toDecimal(JsonNode value) {
        double number = toFloat(value, Cultures.DEFAULT);
        if (Math.abs(number) >= END_OF_DECIMALS) {
            throw failure("a decimal");
        }
        return number;
    }

    /** A boolean, a number that is not zero, or the text of a boolean in any letter case. */
    public static boolean toBoolean(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.doubleValue() != 0;
        }
        if (value.isTextual()) {
            return toBoolean(value.textValue());
        }
        throw failure("a boolean");
    }

    private static boolean toBoolean(String text) {
        if (isIgnoringCase(text, "true")) {
            return true;
        }
        if (isIgnoringCase(text, "false")) {
            return false;
        }
        throw failure("a boolean");
    }

    /** Not {@code equalsIgnoreCase}, for which the long s is an s. */
    private static boolean isIgnoringCase(String text, String word) {
        return text.toLowerCase(Locale.ROOT).equals(word);
    }

    private static ExpressionException failure(String kind) {
        return new ExpressionException(Problem.CONVERSION, "The value cannot be converted to " + kind + ".");
    }
}
