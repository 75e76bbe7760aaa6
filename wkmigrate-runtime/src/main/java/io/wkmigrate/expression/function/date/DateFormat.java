package io.wkmigrate.expression.function.date;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.util.List;
import java.util.Map;

/**
 * A .NET format of timestamps: a standard one, which is a single letter, or a custom one.
 *
 * @param parts what it consists of
 * @param universal whether a timestamp that is written so is UTC, though the format has no field for that
 */
public record DateFormat(List<FormatPart> parts, boolean universal) {

    /** The standard format {@code o}, the one that functions use when none is given. */
    public static final String ROUND_TRIP = "o";

    private static final String LONG_DATE = "dddd, MMMM d, yyyy";
    private static final String LONG_DATE_TIME = LONG_DATE + " h:mm:ss tt";
    private static final String MONTH_DAY = "MMMM d";
    private static final String YEAR_MONTH = "MMMM yyyy";
    private static final String SORTABLE = "yyyy-MM-ddTHH:mm:ss";
    private static final String RFC_1123 = "ddd, dd MMM yyyy HH:mm:ss 'GMT'";

    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("d", "M/d/yyyy"),
            Map.entry("D", LONG_DATE),
            Map.entry("f", LONG_DATE + " h:mm tt"),
            Map.entry("F", LONG_DATE_TIME),
            Map.entry("g", "M/d/yyyy h:mm tt"),
            Map.entry("G", "M/d/yyyy h:mm:ss tt"),
            Map.entry("m", MONTH_DAY),
            Map.entry("M", MONTH_DAY),
            Map.entry("o", SORTABLE + ".fffffffK"),
            Map.entry("O", SORTABLE + ".fffffffK"),
            Map.entry("r", RFC_1123),
            Map.entry("R", RFC_1123),
            Map.entry("s", SORTABLE),
            Map.entry("t", "h:mm tt"),
            Map.entry("T", "h:mm:ss tt"),
            Map.entry("u", "yyyy-MM-dd HH:mm:ss'Z'"),
            Map.entry("U", LONG_DATE_TIME),
            Map.entry("y", YEAR_MONTH),
            Map.entry("Y", YEAR_MONTH));

    private static final String UNIVERSAL = "ruRU";

    /** Takes the parts over. */
    public DateFormat {
        parts = List.copyOf(parts);
    }

    /** The format of a text. */
    public static DateFormat of(String text) {
        if (text.length() > 1) {
            return new DateFormat(FormatParser.parse(text), false);
        }
        String custom = STANDARD.get(text);
        if (custom == null) {
            throw invalid("A date format of one letter must be a standard format.");
        }
        return new DateFormat(FormatParser.parse(custom), UNIVERSAL.contains(text));
    }

    static ExpressionException invalid(String message) {
        return new ExpressionException(Problem.INVALID_FORMAT, message);
    }
}
