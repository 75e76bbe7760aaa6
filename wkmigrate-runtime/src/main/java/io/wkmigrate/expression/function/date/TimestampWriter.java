package io.wkmigrate.expression.function.date;

import java.time.LocalDateTime;
import java.util.List;

/** Writes timestamps in the locale en-US. */
public final class TimestampWriter {

    private static final String ERA = "A.D.";

    private final Timestamp timestamp;
    private final LocalDateTime fields;
    private final StringBuilder text = new StringBuilder();

    private TimestampWriter(Timestamp timestamp) {
        this.timestamp = timestamp;
        this.fields = timestamp.dateTime();
    }

    /** The text of a timestamp. */
    public static String write(Timestamp timestamp, DateFormat format) {
        TimestampWriter writer = new TimestampWriter(timestamp);
        for (FormatPart each : format.parts()) {
            writer.text.append(each.literal() ? each.text() : writer.field(each.letter(), each.count()));
        }
        return writer.text.toString();
    }

    private String field(char letter, int count) {
        return switch (letter) {
            case 'y' -> count <= 2 ? digits(fields.getYear() % 100, count) : padded(fields.getYear(), count);
            case 'M' -> month(count);
            case 'd' -> day(count);
            case 'H' -> digits(fields.getHour(), count);
            case 'h' -> digits((fields.getHour() + 11) % 12 + 1, count);
            case 'm' -> digits(fields.getMinute(), count);
            case 's' -> digits(fields.getSecond(), count);
            case 'f' -> fraction(count);
            case 'F' -> shortFraction(count);
            case 't' -> EnglishNames.HALVES_OF_DAY.get(fields.getHour() / 12).substring(0, Math.min(count, 2));
            case 'g' -> ERA;
            case 'K' -> timestamp.kind().suffix();
            case 'z' -> offset(count);
            default -> Character.toString(letter);
        };
    }

    /** More than two letters mean two digits, too. */
    private static String digits(int value, int count) {
        return padded(value, Math.min(count, 2));
    }

    private static String padded(long value, int width) {
        String digits = Long.toString(value);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private String month(int count) {
        int month = fields.getMonthValue();
        return count <= 2 ? digits(month, count) : name(EnglishNames.MONTHS, month - 1, count);
    }

    private String day(int count) {
        return count <= 2
                ? digits(fields.getDayOfMonth(), count)
                : name(EnglishNames.DAYS, fields.getDayOfWeek().getValue() % 7, count);
    }

    private static String name(List<String> names, int index, int count) {
        return (count == 3 ? EnglishNames.abbreviated(names) : names).get(index);
    }

    private String fraction(int count) {
        return padded(timestamp.fraction(), Timestamp.FRACTION_DIGITS).substring(0, count);
    }

    /** A fraction without zeros at its end; when nothing is left, a point before it goes as well. */
    private String shortFraction(int count) {
        String digits = fraction(count);
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        if (end == 0 && !text.isEmpty() && text.charAt(text.length() - 1) == '.') {
            text.setLength(text.length() - 1);
        }
        return digits.substring(0, end);
    }

    /** The service runs in UTC, so that the offset is always zero. */
    private static String offset(int count) {
        return count == 1 ? "+0" : count == 2 ? "+00" : "+00:00";
    }
}
