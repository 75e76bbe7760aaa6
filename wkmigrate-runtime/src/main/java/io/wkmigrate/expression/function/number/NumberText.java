package io.wkmigrate.expression.function.number;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written as text, as .NET reads them by default. Other digits than those of ASCII are none. */
public final class NumberText {

    private static final Pattern INTEGER = Pattern.compile("[\t-\r ]*([+-]?[0-9]+)[\t-\r ]*");

    private NumberText() {}

    /** A 64-bit integer: a sign and digits, with blanks around them; empty when the text is none. */
    public static OptionalLong integer(String text) {
        Matcher matcher = INTEGER.matcher(text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(matcher.group(1)));
        } catch (NumberFormatException outOfRange) {
            return OptionalLong.empty();
        }
    }

    /**
     * A finite double: a sign, digits with separators of thousands anywhere among them, a fraction, an exponent, with
     * blanks around them; empty when the text is none.
     */
    public static OptionalDouble floating(String text, Culture culture) {
        return plain(text, culture)
                .map(Double::parseDouble)
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    /** The number as the invariant culture writes it, without separators of thousands. */
    private static Optional<String> plain(String text, Culture culture) {
        Matcher matcher = culture.floatPattern().matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sign = matcher.group("sign").isEmpty() || matcher.group("sign").equals("+") ? "" : "-";
        String whole = part(matcher, "whole").replaceAll("[^0-9]", "");
        return Optional.of(sign + whole + "." + part(matcher, "fraction") + "e" + exponent(matcher));
    }

    private static String exponent(Matcher matcher) {
        String exponent = part(matcher, "exponent");
        return exponent.isEmpty() ? "0" : exponent;
    }

    private static String part(Matcher matcher, String name) {
        String part = matcher.group(name);
        return part == null ? "" : part;
    }
}
