package io.wkmigrate.expression.function.date;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads timestamps whose format is not given: ISO 8601, and dates of numbers in the order of the culture. Where .NET takes
 * more than the documents show (numbers of one digit, AM and PM, blanks), and the meaning is certain, it is taken here, too.
 */
public final class TimestampReader {

    private static final String ISO = "(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})";
    private static final String MONTH_FIRST = "(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>[0-9]{4})";
    private static final String DAY_FIRST = "(?<day>[0-9]{1,2})\\.(?<month>[0-9]{1,2})\\.(?<year>[0-9]{4})";
    private static final String TIME =
            "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:\\.(?<fraction>[0-9]{1,7}))?)?";
    private static final String HALF_OF_DAY = "(?: ?(?<half>[AaPp])[Mm])?";
    private static final String ZONE = "(?<zone>Z| ?[+-][0-9]{2}(?::?[0-9]{2})?)?";

    private static final List<Pattern> EN_US = List.of(pattern(ISO), pattern(MONTH_FIRST));
    private static final List<Pattern> DE_DE = List.of(pattern(ISO), pattern(DAY_FIRST));

    private TimestampReader() {}

    private static Pattern pattern(String date) {
        return Pattern.compile(" *" + date + "(?:[T ]" + TIME + HALF_OF_DAY + ZONE + ")? *");
    }

    /** The timestamp of a text as all functions but {@code parseDateTime} read it. */
    public static Timestamp read(String text) {
        return read(text, DateCulture.EN_US);
    }

    /** The timestamp of a text in a locale. */
    public static Timestamp read(String text, DateCulture culture) {
        for (Pattern each : culture.monthFirst() ? EN_US : DE_DE) {
            Matcher matcher = each.matcher(text);
            if (matcher.matches()) {
                return fields(matcher).timestamp();
            }
        }
        throw TimestampFields.invalid();
    }

    private static TimestampFields fields(Matcher matcher) {
        return new TimestampFields(
                number(matcher, "year"),
                number(matcher, "month"),
                number(matcher, "day"),
                hour(matcher),
                number(matcher, "minute"),
                number(matcher, "second"),
                TimestampFields.fraction(text(matcher, "fraction")),
                text(matcher, "zone").strip());
    }

    private static int hour(Matcher matcher) {
        int hour = number(matcher, "hour");
        String half = text(matcher, "half");
        return half.isEmpty() ? hour : TimestampFields.hour(hour, "pP".contains(half));
    }

    private static String text(Matcher matcher, String group) {
        String text = matcher.group(group);
        return text == null ? "" : text;
    }

    private static int number(Matcher matcher, String group) {
        String digits = text(matcher, group);
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
