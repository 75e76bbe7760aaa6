package io.wkmigrate.jobs.forecast;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * The times of a Quartz cron expression, by Quartz itself, on which the service's schedules are based. So an hour that
 * daylight saving takes is left out, and one that comes twice counts once.
 */
final class CronTimes {

    private final CronExpression expression;

    private CronTimes(CronExpression expression) {
        this.expression = expression;
    }

    /**
     * Reads an expression.
     *
     * @throws ForecastException when expression or zone cannot be read
     */
    static CronTimes of(String expression, String zone) {
        try {
            CronExpression parsed = new CronExpression(expression);
            // Quartz alone would take a zone that it does not know for GMT.
            parsed.setTimeZone(TimeZone.getTimeZone(ZoneId.of(zone, ZoneId.SHORT_IDS)));
            return new CronTimes(parsed);
        } catch (ParseException | RuntimeException e) {
            throw new ForecastException(
                    e instanceof DateTimeException
                            ? "the time zone \"" + zone + "\" is not known"
                            : "the cron expression \"" + expression + "\" cannot be read");
        }
    }

    /** The first time after a moment. */
    Optional<Instant> after(Instant moment) {
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(moment)))
                .map(Date::toInstant);
    }
}
