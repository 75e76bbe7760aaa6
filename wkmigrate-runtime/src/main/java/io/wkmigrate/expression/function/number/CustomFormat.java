package io.wkmigrate.expression.function.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A custom format of .NET: up to three pictures of digits, for positive numbers, negative ones and zero. Doubles are
 * taken with 15 digits, and what is cut off is rounded away from zero.
 */
record CustomFormat(List<Picture> pictures, Culture culture) {

    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int NEGATIVE = 1;

    private static final int ZERO = 2;

    static CustomFormat of(String format, Culture culture) {
        return new CustomFormat(
                PictureReader.sections(format).stream().map(PictureReader::read).toList(), culture);
    }

    String format(JsonNode number) {
        BigDecimal magnitude = NumberFormat.magnitude(number);
        if (number.isFloatingPointNumber()) {
            magnitude = magnitude.round(PRECISION);
        }
        boolean negative = NumberFormat.isNegative(number);
        int chosen = existing(magnitude.signum() == 0 ? ZERO : negative ? NEGATIVE : 0);
        Digits digits = pictures.get(chosen).digits(magnitude);
        if (digits.areZero()) {
            chosen = existing(ZERO);
            digits = Digits.NONE;
        }
        String text = pictures.get(chosen).draw(digits, culture);
        return negative && chosen == 0 && !digits.areZero() ? culture.minus() + text : text;
    }

    /** A picture that is missing or empty is replaced by the first one. */
    private int existing(int picture) {
        return picture < pictures.size() && !pictures.get(picture).parts().isEmpty() ? picture : 0;
    }
}
