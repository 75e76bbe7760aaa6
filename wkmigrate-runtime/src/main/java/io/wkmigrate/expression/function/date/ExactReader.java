package io.wkmigrate.expression.function.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads timestamps of a given format, as .NET's {@code ParseExact} does. */
public final class ExactReader {

    private static final Pattern HOURS = Pattern.compile("[+-][0-9]{2}");
    private static final Pattern OFFSET = Pattern.compile("[+-][0-9]{2}:?[0-9]{2}");
    private static final Pattern ZONE = Pattern.compile("Z|" + OFFSET + "|");

    /** The last year that two digits mean is 2029. */
    private static final int LAST_SHORT_YEAR = 29;

    /** More digits are no year. */
    private static final int MOST_DIGITS = 9;

    private static final char WEEKDAY = 'w';

    private final String text;
    private final DateCulture culture;
    private final Map<Character, Integer> values = new HashMap<>();
    private String zone = "";
    private int at;

    private ExactReader(String text, DateCulture culture) {
        this.text = text;
        this.culture = culture;
    }

    /** The timestamp of a text. */
    public static Timestamp read(String text, DateFormat format, DateCulture culture) {
        if (format.parts().stream().noneMatch(each -> !each.literal() && each.letter() == 'y')) {
            throw DateFormat.invalid("A date format without a year means the current one. This is not supported.");
        }
        ExactReader reader = new ExactReader(text, culture);
        reader.readAll(format.parts());
        return reader.timestamp(format.universal());
    }

    private void readAll(List<FormatPart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            FormatPart part = parts.get(i);
            boolean beforeShortFraction = i + 1 < parts.size()
                    && !parts.get(i + 1).literal()
                    && parts.get(i + 1).letter() == 'F';
            if (!part.literal()) {
                field(part.letter(), part.count());
            } else if (beforeShortFraction && part.text().equals(".") && !text.startsWith(".", at)) {
                i++;
            } else {
                literal(part.text());
            }
        }
        if (at != text.length()) {
            throw TimestampFields.invalid();
        }
    }

    private void field(char letter, int count) {
        switch (letter) {
            case 'y' -> put(letter, count <= 2 ? shortYear(number(count, 2)) : number(count, count));
            case 'M' -> put(letter, count <= 2 ? number(count, 2) : name(EnglishNames.MONTHS, count) + 1);
            case 'd' -> day(count);
            case 'H', 'h', 'm', 's' -> put(letter, number(Math.min(count, 2), 2));
            case 'f' -> put('f', TimestampFields.fraction(digits(count, count)));
            case 'F' -> put('f', TimestampFields.fraction(digits(0, count)));
            case 't' -> put(letter, word(EnglishNames.HALVES_OF_DAY, Math.min(count, 2)));
            case 'K' -> zone(match(ZONE));
            case 'z' -> zone(match(count <= 2 ? HOURS : OFFSET));
            case 'Z' -> utc();
            case '/' -> literal(Character.toString(culture.dateSeparator()));
            case ':' -> literal(":");
            default -> throw DateFormat.invalid("A timestamp with an era cannot be read.");
        }
    }

    private void day(int count) {
        if (count <= 2) {
            put('d', number(count, 2));
        } else {
            put(WEEKDAY, name(EnglishNames.DAYS, count));
        }
    }

    private void utc() {
        literal("Z");
        zone("Z");
    }

    private void literal(String expected) {
        if (!text.startsWith(expected, at)) {
            throw TimestampFields.invalid();
        }
        at += expected.length();
    }

    private int number(int fewest, int most) {
        String digits = digits(fewest, most);
        if (digits.length() > MOST_DIGITS) {
            throw TimestampFields.invalid();
        }
        return Integer.parseInt(digits);
    }

    private String digits(int fewest, int most) {
        int start = at;
        while (at < text.length() && at < start + most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at < start + fewest) {
            throw TimestampFields.invalid();
        }
        return text.substring(start, at);
    }

    private static int shortYear(int year) {
        return year + (year <= LAST_SHORT_YEAR ? 2000 : 1900);
    }

    private int name(List<String> names, int count) {
        return word(count == 3 ? EnglishNames.abbreviated(names) : names, Integer.MAX_VALUE);
    }

    /** Which of some words comes next, in any case; of each only the first letters may count. */
    private int word(List<String> words, int length) {
        if (culture != DateCulture.EN_US) {
            throw DateCulture.unsupported("Words in a timestamp can be read in the locale en-US only.");
        }
        for (int i = 0; i < words.size(); i++) {
            String word =
                    words.get(i).substring(0, Math.min(length, words.get(i).length()));
            int end = Math.min(text.length(), at + word.length());
            if (text.substring(at, end).toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                at = end;
                return i;
            }
        }
        throw TimestampFields.invalid();
    }

    private String match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw TimestampFields.invalid();
        }
        at = matcher.end();
        return matcher.group();
    }

    /** A field may be repeated, if it says the same. */
    private void put(char field, int value) {
        Integer other = values.putIfAbsent(field, value);
        if (other != null && other != value) {
            throw TimestampFields.invalid();
        }
    }

    private void zone(String read) {
        if (!zone.isEmpty() && !zone.equals(read)) {
            throw TimestampFields.invalid();
        }
        zone = read;
    }

    private Timestamp timestamp(boolean universal) {
        Timestamp timestamp = new TimestampFields(
                        value('y', 1),
                        value('M', 1),
                        value('d', 1),
                        hour(),
                        value('m', 0),
                        value('s', 0),
                        value('f', 0),
                        universal ? "Z" : zone)
                .timestamp();
        int weekday = timestamp.date().getDayOfWeek().getValue() % 7;
        if (value(WEEKDAY, weekday) != weekday) {
            throw TimestampFields.invalid();
        }
        return timestamp;
    }

    private int hour() {
        int hour = values.containsKey('h') ? TimestampFields.hour(value('h', 0), value('t', 0) == 1) : value('H', 0);
        boolean halfIsOther = value('t', hour / 12) != hour / 12;
        if (value('H', hour) != hour || halfIsOther) {
            throw TimestampFields.invalid();
        }
        return hour;
    }

    private int value(char field, int otherwise) {
        return values.getOrDefault(field, otherwise);
    }
}
