package io.wkmigrate.expression.function.date;

/**
 * The time between two timestamps.
 *
 * @param ticks steps of 100 ns
 */
public record TimeSpan(long ticks) {

    /** From one timestamp to another; their kinds do not matter. */
    public static TimeSpan between(Timestamp from, Timestamp to) {
        return new TimeSpan(to.ticks() - from.ticks());
    }

    /** {@code [-][d.]hh:mm:ss[.fffffff]}, as .NET writes it. */
    @Override
    public String toString() {
        Timestamp timeOfDay = new Timestamp(Math.abs(ticks) % Timestamp.TICKS_PER_DAY, Timestamp.Kind.UNSPECIFIED);
        long days = Math.abs(ticks) / Timestamp.TICKS_PER_DAY;
        return (ticks < 0 ? "-" : "")
                + (days > 0 ? days + "." : "")
                + TimestampWriter.write(
                        timeOfDay, DateFormat.of(timeOfDay.fraction() > 0 ? "HH:mm:ss.fffffff" : "HH:mm:ss"));
    }
}
