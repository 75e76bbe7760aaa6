package io.wkmigrate.expression.function.date;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A date and a time of day in the years 1 to 9999, as .NET has them.
 *
 * @param ticks steps of 100 ns since 0001-01-01T00:00:00
 * @param kind what is known of the time zone
 */
public record Timestamp(long ticks, Kind kind) {

    static final long TICKS_PER_SECOND = 10_000_000L;

    static final long TICKS_PER_DAY = 24 * 60 * 60 * TICKS_PER_SECOND;

    /** How many digits the ticks of a fraction of a second have. */
    static final int FRACTION_DIGITS = 7;

    static final int NANOSECONDS_PER_TICK = 100;

    private static final long DAYS_BEFORE_1970 = 719_162;
    private static final long LAST_TICK = 3_155_378_975_999_999_999L;

    /** What is known of the time zone. All operations but the conversions between time zones keep it. */
    public enum Kind {
        UTC("Z"),
        UNSPECIFIED(""),
        /** It was written with an offset, and has been converted to UTC at once. */
        OFFSET("+00:00");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        /** What the format {@code K} writes. */
        String suffix() {
            return suffix;
        }
    }

    /** Checks the range. */
    public Timestamp {
        if (ticks < 0 || ticks > LAST_TICK) {
            throw outOfRange();
        }
    }

    /** A point in time, cut to 100 ns. */
    public static Timestamp of(Instant instant) {
        return of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Kind.UTC);
    }

    static Timestamp of(LocalDateTime dateTime, Kind kind) {
        if (dateTime.getYear() < 1 || dateTime.getYear() > 9999) {
            throw outOfRange();
        }
        long days = dateTime.toLocalDate().toEpochDay() + DAYS_BEFORE_1970;
        return new Timestamp(days * TICKS_PER_DAY + dateTime.toLocalTime().toNanoOfDay() / NANOSECONDS_PER_TICK, kind);
    }

    static ExpressionException outOfRange() {
        return new ExpressionException(Problem.OUT_OF_RANGE, "A timestamp is not in the years 0001 to 9999.");
    }

    LocalDateTime dateTime() {
        return LocalDateTime.of(date(), LocalTime.ofNanoOfDay(ticks % TICKS_PER_DAY * NANOSECONDS_PER_TICK));
    }

    /** The date alone. */
    public LocalDate date() {
        return LocalDate.ofEpochDay(ticks / TICKS_PER_DAY - DAYS_BEFORE_1970);
    }

    /** The part of the second, in ticks. */
    long fraction() {
        return ticks % TICKS_PER_SECOND;
    }

    /** Later by a number of ticks, or earlier by a negative one. */
    Timestamp plusTicks(long more) {
        return new Timestamp(Math.addExact(ticks, more), kind);
    }

    /** Later by a number of months; the day is at most the last one of the month. */
    Timestamp plusMonths(long more) {
        return of(dateTime().plusMonths(more), kind);
    }

    /** The first moment of the hour. */
    public Timestamp startOfHour() {
        return of(dateTime().truncatedTo(ChronoUnit.HOURS), kind);
    }

    /** The first moment of the day. */
    public Timestamp startOfDay() {
        return of(dateTime().truncatedTo(ChronoUnit.DAYS), kind);
    }

    /** The first moment of the month. */
    public Timestamp startOfMonth() {
        return of(date().withDayOfMonth(1).atStartOfDay(), kind);
    }
}
