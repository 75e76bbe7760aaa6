package io.wkmigrate.expression.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A double as .NET writes it: the fewest digits that read back the same, no {@code .0}, and an exponent where there would
 * be more than 15 digits that are not all significant before the decimal point, or four zeros behind it.
 */
public final class FloatText {

    /** Digits that identify every double. */
    private static final int ENOUGH_DIGITS = 17;

    private static final int DIGITS_WITHOUT_EXPONENT = 15;

    private FloatText() {}

    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return Double.doubleToRawLongBits(value) < 0 ? "-0" : "0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        int digitsBeforePoint = shortest.precision() - shortest.scale();
        boolean scientific =
                digitsBeforePoint > Math.max(shortest.precision(), DIGITS_WITHOUT_EXPONENT) || digitsBeforePoint < -3;
        return scientific ? scientific(shortest, digitsBeforePoint - 1) : shortest.toPlainString();
    }

    /**
     * The decimal of fewest digits that is read as a finite double. {@link Double#toString(double)} has more than needed before
     * Java 19. Rounding up is tried, too, since a power of two has more room above than below.
     */
    public static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            for (RoundingMode rounding : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal rounded = exact.round(new MathContext(digits, rounding));
                if (rounded.doubleValue() == value) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String scientific(BigDecimal value, int exponent) {
        String digits = value.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String magnitude = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "E" + (exponent < 0 ? "-" : "+")
                + magnitude;
    }
}
