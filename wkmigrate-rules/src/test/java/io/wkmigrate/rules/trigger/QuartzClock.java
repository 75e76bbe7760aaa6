package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.emit.QuartzCron;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.quartz.CronExpression;

/** When Quartz itself fires. Version 2.3 takes less than later ones, so what passes here passes everywhere. */
final class QuartzClock {

    private final CronExpression expression;

    QuartzClock(QuartzCron cron, ZoneId zone) {
        try {
            expression = new CronExpression(cron.toString());
        } catch (ParseException refused) {
            throw new AssertionError("Quartz refuses \"" + cron + "\": " + refused.getMessage(), refused);
        }
        expression.setTimeZone(TimeZone.getTimeZone(zone));
    }

    /** The times at which it fires from then on, in order, as far as Quartz looks ahead. */
    Stream<Instant> from(Instant from) {
        return Stream.iterate(next(from.minusSeconds(1)), Objects::nonNull, this::next);
    }

    private Instant next(Instant after) {
        Date next = expression.getNextValidTimeAfter(Date.from(after));
        return next == null ? null : next.toInstant();
    }
}
