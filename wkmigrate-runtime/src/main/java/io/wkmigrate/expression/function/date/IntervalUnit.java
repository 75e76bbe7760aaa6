package io.wkmigrate.expression.function.date;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.time.DateTimeException;
import java.util.Locale;

/** The units in which an interval can be given. */
public enum IntervalUnit {
    SECOND(1),
    MINUTE(60),
    HOUR(60 * 60),
    DAY(24 * 60 * 60),
    WEEK(7 * 24 * 60 * 60),
    MONTH(0),
    YEAR(0);

    private static final int MONTHS_PER_YEAR = 12;

    /** The length; not of months and years, which differ. */
    private final long ticks;

    IntervalUnit(long seconds) {
        this.ticks = seconds * Timestamp.TICKS_PER_SECOND;
    }

    /** The unit of a name in any case; the plural is the same (open question 41). */
    public static IntervalUnit of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (IntervalUnit each : values()) {
            String known = each.name().toLowerCase(Locale.ROOT);
            if (wanted.equals(known) || wanted.equals(known + "s")) {
                return each;
            }
        }
        throw new ExpressionException(
                Problem.INVALID_TIME_UNIT, "The time unit must be Second, Minute, Hour, Day, Week, Month or Year.");
    }

    /** A timestamp later by an interval, or earlier by a negative one. */
    public Timestamp after(Timestamp timestamp, long interval) {
        try {
            return switch (this) {
                case MONTH -> timestamp.plusMonths(interval);
                case YEAR -> timestamp.plusMonths(Math.multiplyExact(interval, MONTHS_PER_YEAR));
                case SECOND, MINUTE, HOUR, DAY, WEEK -> timestamp.plusTicks(Math.multiplyExact(interval, ticks));
            };
        } catch (ArithmeticException | DateTimeException e) {
            throw Timestamp.outOfRange();
        }
    }

    /** A timestamp earlier by an interval. The longest ones have no opposite, but lead out of the range anyway. */
    public Timestamp before(Timestamp timestamp, long interval) {
        return after(timestamp, -Math.max(interval, -Long.MAX_VALUE));
    }
}
