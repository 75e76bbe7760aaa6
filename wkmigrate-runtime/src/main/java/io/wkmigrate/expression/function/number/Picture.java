package io.wkmigrate.expression.function.number;

import java.math.BigDecimal;
import java.util.List;

/**
 * A picture of a number: what is written for each digit, and text between them.
 *
 * @param parts in order
 * @param wholePlaces how many digits stand before the decimal point
 * @param allPlaces how many digits there are
 * @param requiredWhole how many digits before the decimal point are written even if they are zero
 * @param requiredFraction how many digits behind it are
 * @param grouped whether thousands are separated
 * @param scale the power of ten by which the number is multiplied
 */
record Picture(
        List<Part> parts,
        int wholePlaces,
        int allPlaces,
        int requiredWhole,
        int requiredFraction,
        boolean grouped,
        int scale) {

    /** A part of a picture. */
    sealed interface Part {}

    /** The place of a digit. */
    record Place() implements Part {}

    /** The decimal point. */
    record Point() implements Part {}

    /** Text that is copied. */
    record Text(String text) implements Part {}

    /**
     * The power of ten.
     *
     * @param marker {@code E} or {@code e}
     * @param signed whether a positive one has a sign
     * @param digits how many digits it has at least
     */
    record Exponent(char marker, boolean signed, int digits) implements Part {}

    /** The digits of a number that this picture shows. */
    Digits digits(BigDecimal magnitude) {
        BigDecimal scaled = magnitude.movePointRight(scale);
        return parts.stream().anyMatch(part -> part instanceof Exponent)
                ? Digits.scientific(scaled, wholePlaces, allPlaces)
                : Digits.fixed(scaled, allPlaces - wholePlaces);
    }

    /** The picture with digits filled in. */
    String draw(Digits digits, Culture culture) {
        String whole = "0".repeat(Math.max(0, requiredWhole - digits.whole().length())) + digits.whole();
        StringBuilder drawn = new StringBuilder();
        int place = 0;
        boolean pointDrawn = false;
        for (Part part : parts) {
            if (part instanceof Place) {
                drawn.append(place < wholePlaces ? whole(whole, place, culture) : fraction(digits, place));
                place++;
            } else if (part instanceof Point) {
                drawn.append(pointDrawn ? "" : point(whole, digits, culture));
                pointDrawn = true;
            } else if (part instanceof Exponent exponent) {
                drawn.append(power(exponent, digits.exponent(), culture));
            } else {
                drawn.append(((Text) part).text());
            }
        }
        return drawn.toString();
    }

    /** What a place before the decimal point shows; the first one shows all digits for which there are no places. */
    private String whole(String digits, int place, Culture culture) {
        int end = digits.length() - (wholePlaces - 1 - place);
        return run(digits, place == 0 ? 0 : end - 1, end, culture);
    }

    private String run(String digits, int from, int to, Culture culture) {
        StringBuilder run = new StringBuilder();
        for (int i = Math.max(0, from); i < to; i++) {
            run.append(digits.charAt(i));
            if (grouped && culture.endsGroup(digits.length() - 1 - i)) {
                run.append(culture.groupSeparator());
            }
        }
        return run.toString();
    }

    private String fraction(Digits digits, int place) {
        int index = place - wholePlaces;
        if (index < digits.fraction().length()) {
            return digits.fraction().substring(index, index + 1);
        }
        return index < requiredFraction ? "0" : "";
    }

    private String point(String whole, Digits digits, Culture culture) {
        String before = wholePlaces == 0 ? run(whole, 0, whole.length(), culture) : "";
        boolean hasFraction = requiredFraction > 0 || !digits.fraction().isEmpty();
        return hasFraction ? before + culture.decimalSeparator() : before;
    }

    private static String power(Exponent format, int exponent, Culture culture) {
        String digits = String.valueOf(Math.abs(exponent));
        String sign = exponent < 0 ? String.valueOf(culture.minus()) : format.signed() ? "+" : "";
        return format.marker() + sign + "0".repeat(Math.max(0, format.digits() - digits.length())) + digits;
    }
}
