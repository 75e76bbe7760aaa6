package io.wkmigrate.expression.function.date;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.expression.function.date.Timestamp.Kind;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/**
 * What a timestamp was written with.
 *
 * @param fraction the part of the second, in ticks
 * @param zone nothing, {@code Z}, or an offset: {@code +02:00}, {@code +0200}, {@code +02}
 */
record TimestampFields(int year, int month, int day, int hour, int minute, int second, int fraction, String zone) {

    private static final int LONGEST_OFFSET = 14 * 60;

    static ExpressionException invalid() {
        return new ExpressionException(Problem.INVALID_TIMESTAMP, "A text is no timestamp of the format.");
    }

    /** The hour of the day, of an hour up to 12 in one half of the day. */
    static int hour(int upTo12, boolean afternoon) {
        if (upTo12 > 12) {
            throw invalid();
        }
        return upTo12 % 12 + (afternoon ? 12 : 0);
    }

    /** A fraction of a second in ticks. */
    static int fraction(String digits) {
        return Integer.parseInt(digits + "0".repeat(Timestamp.FRACTION_DIGITS - digits.length()));
    }

    /** The timestamp, if there is such a date and time; an offset is converted to UTC at once. */
    Timestamp timestamp() {
        LocalDateTime dateTime = dateTime();
        if (zone.isEmpty()) {
            return Timestamp.of(dateTime, Kind.UNSPECIFIED);
        }
        return zone.equals("Z")
                ? Timestamp.of(dateTime, Kind.UTC)
                : Timestamp.of(dateTime.minusMinutes(offset()), Kind.OFFSET);
    }

    private LocalDateTime dateTime() {
        if (year < 1 || year > 9999) {
            throw invalid();
        }
        try {
            return LocalDateTime.of(year, month, day, hour, minute, second, fraction * Timestamp.NANOSECONDS_PER_TICK);
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    private int offset() {
        int minutes = zone.length() > 3 ? Integer.parseInt(zone.substring(zone.length() - 2)) : 0;
        int offset = Integer.parseInt(zone.substring(1, 3)) * 60 + minutes;
        if (minutes > 59 || offset > LONGEST_OFFSET) {
            throw invalid();
        }
        return zone.charAt(0) == '-' ? -offset : offset;
    }
}
