package io.wkmigrate.expression.function.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.expression.value.TextForm;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes numbers in the formats of .NET. */
public final class NumberFormat {

    private static final Pattern STANDARD = Pattern.compile("([A-Za-z])([0-9]*)");

    private NumberFormat() {}

    /**
     * The number in a format: a letter with a precision, else a picture of digits. XPath gives numbers without digits,
     * such as {@code NaN}, which no format changes.
     *
     * @throws io.wkmigrate.api.expression.ExpressionException when the format is none for the number
     */
    public static String format(JsonNode number, String format, Culture culture) {
        if (!Double.isFinite(number.doubleValue())) {
            return TextForm.of(number);
        }
        Matcher standard = STANDARD.matcher(format.isEmpty() ? "G" : format);
        return standard.matches()
                ? StandardFormat.of(standard.group(1).charAt(0), standard.group(2), culture)
                        .format(number)
                : CustomFormat.of(format, culture).format(number);
    }

    /** The exact number without its sign. */
    static BigDecimal magnitude(JsonNode number) {
        return (number.isIntegralNumber()
                        ? BigDecimal.valueOf(number.longValue())
                        : new BigDecimal(number.doubleValue()))
                .abs();
    }

    /** Whether there is a sign; a double that is zero may have one. */
    static boolean isNegative(JsonNode number) {
        return number.isIntegralNumber()
                ? number.longValue() < 0
                : Double.doubleToRawLongBits(number.doubleValue()) < 0;
    }
}
