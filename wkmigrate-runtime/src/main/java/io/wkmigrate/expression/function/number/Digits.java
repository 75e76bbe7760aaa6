package io.wkmigrate.expression.function.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The digits of a number that a picture shows.
 *
 * @param whole those before the decimal point, without leading zeros
 * @param fraction those behind it, without trailing zeros
 * @param exponent the power of ten by which they are to be multiplied
 */
record Digits(String whole, String fraction, int exponent) {

    /** Zero. */
    static final Digits NONE = new Digits("", "", 0);

    boolean areZero() {
        return whole.isEmpty() && fraction.isEmpty();
    }

    /** A number with so many digits in the fraction. */
    static Digits fixed(BigDecimal magnitude, int fractionDigits) {
        BigDecimal rounded = magnitude.setScale(fractionDigits, RoundingMode.HALF_UP);
        String digits = rounded.unscaledValue().toString();
        String padded = "0".repeat(Math.max(0, fractionDigits + 1 - digits.length())) + digits;
        int point = padded.length() - fractionDigits;
        return new Digits(
                withoutLeadingZeros(padded.substring(0, point)), withoutTrailingZeros(padded.substring(point)), 0);
    }

    /** A number with so many digits, of which some are before the decimal point. */
    static Digits scientific(BigDecimal magnitude, int wholeDigits, int allDigits) {
        if (magnitude.signum() == 0) {
            return NONE;
        }
        int power = magnitude.precision() - magnitude.scale();
        BigDecimal rounded = magnitude.movePointLeft(power).setScale(allDigits, RoundingMode.HALF_UP);
        if (rounded.compareTo(BigDecimal.ONE) == 0) {
            rounded = rounded.movePointLeft(1);
            power++;
        }
        Digits digits = fixed(rounded.movePointRight(wholeDigits), allDigits - wholeDigits);
        return new Digits(digits.whole, digits.fraction, power - wholeDigits);
    }

    private static String withoutLeadingZeros(String digits) {
        int from = 0;
        while (from < digits.length() && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static String withoutTrailingZeros(String digits) {
        int to = digits.length();
        while (to > 0 && digits.charAt(to - 1) == '0') {
            to--;
        }
        return digits.substring(0, to);
    }
}
