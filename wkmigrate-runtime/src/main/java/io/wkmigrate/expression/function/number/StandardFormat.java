package io.wkmigrate.expression.function.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.expression.value.TextForm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A standard format of .NET. Digits that are cut off are rounded to the even digit from the exact value of a double.
 *
 * @param letter which one, in either case
 * @param precision the number of digits, if it is given
 */
record StandardFormat(char letter, OptionalInt precision, Culture culture) {

    private static final int MOST_DIGITS = 2;

    static StandardFormat of(char letter, String precision, Culture culture) {
        if (precision.length() > MOST_DIGITS) {
            throw invalid();
        }
        return new StandardFormat(
                letter,
                precision.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(precision)),
                culture);
    }

    String format(JsonNode number) {
        BigDecimal magnitude = NumberFormat.magnitude(number);
        boolean negative = NumberFormat.isNegative(number);
        return switch (Character.toUpperCase(letter)) {
            case 'C' -> culture.fill(culture.currency(), negative, fixed(magnitude, culture.currencyDigits(), true));
            case 'D' ->
                signed(negative, padded(requireInteger(number, magnitude).toPlainString()));
            case 'E' -> signed(negative, scientific(magnitude, precision.orElse(6), 3));
            case 'F' -> signed(negative, fixed(magnitude, 2, false));
            case 'G' -> general(number, magnitude, negative);
            case 'N' -> signed(negative, fixed(magnitude, 2, true));
            case 'P' -> culture.fill(culture.percent(), negative, fixed(magnitude.movePointRight(2), 2, true));
            case 'R' -> roundTrip(number);
            case 'X' -> hexadecimal(number, magnitude);
            default -> throw invalid();
        };
    }

    private static ExpressionException invalid() {
        return new ExpressionException(Problem.INVALID_FORMAT, "The format is none for the number.");
    }

    private static BigDecimal requireInteger(JsonNode number, BigDecimal magnitude) {
        if (!number.isIntegralNumber()) {
            throw invalid();
        }
        return magnitude;
    }

    private String signed(boolean negative, String digits) {
        return culture.fill("-n", negative, digits);
    }

    private String padded(String digits) {
        return "0".repeat(Math.max(0, precision.orElse(0) - digits.length())) + digits;
    }

    private String fixed(BigDecimal magnitude, int defaultDigits, boolean grouped) {
        String digits = magnitude
                .setScale(precision.orElse(defaultDigits), RoundingMode.HALF_EVEN)
                .toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : culture.decimalSeparator() + digits.substring(point + 1);
        return (grouped ? culture.grouped(whole) : whole) + fraction;
    }

    /** One digit before the decimal point, so many after it, and an exponent. */
    private String scientific(BigDecimal magnitude, int fractionDigits, int exponentDigits) {
        if (magnitude.signum() == 0) {
            return exponential("0".repeat(fractionDigits + 1), 0, exponentDigits);
        }
        BigDecimal rounded = magnitude.round(new MathContext(fractionDigits + 1, RoundingMode.HALF_EVEN));
        String digits = rounded.unscaledValue().toString();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponential(
                digits + "0".repeat(Math.max(0, fractionDigits + 1 - digits.length())), exponent, exponentDigits);
    }

    private String exponential(String digits, int exponent, int exponentDigits) {
        String fraction = digits.length() > 1 ? culture.decimalSeparator() + digits.substring(1) : "";
        String power = String.valueOf(Math.abs(exponent));
        char marker = Character.isUpperCase(letter) ? 'E' : 'e';
        return digits.charAt(0)
                + fraction
                + marker
                + (exponent < 0 ? culture.minus() : '+')
                + "0".repeat(Math.max(0, exponentDigits - power.length()))
                + power;
    }

    private String general(JsonNode number, BigDecimal magnitude, boolean negative) {
        int digits = precision.orElse(0);
        if (digits == 0) {
            return localized(number);
        }
        BigDecimal rounded =
                magnitude.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        return signed(
                negative,
                exponent >= digits || exponent < -4
                        ? scientific(rounded, rounded.precision() - 1, 2)
                        : rounded.toPlainString().replace('.', culture.decimalSeparator()));
    }

    private String roundTrip(JsonNode number) {
        if (number.isIntegralNumber()) {
            throw invalid();
        }
        return localized(number);
    }

    private String localized(JsonNode number) {
        String text =
                TextForm.of(number).replace('.', culture.decimalSeparator()).replace('-', culture.minus());
        return Character.isUpperCase(letter) ? text : text.replace('E', 'e');
    }

    private String hexadecimal(JsonNode number, BigDecimal magnitude) {
        requireInteger(number, magnitude);
        String digits = padded(Long.toHexString(number.longValue()));
        return Character.isUpperCase(letter) ? digits.toUpperCase(Locale.ROOT) : digits;
    }
}
