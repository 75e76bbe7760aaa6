package io.wkmigrate.expression.function.xml.xpath;

import io.wkmigrate.expression.function.xml.XmlNames;
import io.wkmigrate.expression.value.FloatText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as XPath reads, writes and rounds them. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile(
            "[" + XmlNames.WHITE_SPACE + "]*(-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))[" + XmlNames.WHITE_SPACE + "]*");

    private Numbers() {}

    /** The number that a text is, or NaN. */
    static double parse(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? Double.parseDouble(number.group(1)) : Double.NaN;
    }

    /** The shortest digits that read back the same, without exponent. */
    static String text(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }
        return number == 0
                ? "0"
                : FloatText.shortest(number).stripTrailingZeros().toPlainString();
    }

    /** The nearest whole number, the greater one of two; keeps the sign of zero. */
    static double round(double number) {
        double floor = Math.floor(number);
        return Math.copySign(number - floor >= 0.5 ? floor + 1 : floor, number);
    }
}
