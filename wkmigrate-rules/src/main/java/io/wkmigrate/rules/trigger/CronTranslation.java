package io.wkmigrate.rules.trigger;

import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Translates recurrences into cron, which starts again each hour, day, week and year: only what divides them fits. */
final class CronTranslation {

    /** Fixed intervals are told in UTC, where no day is longer than another (SC-3). */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int DAYS_A_WEEK = 7;
    private static final int MINUTES_A_WEEK = DAYS_A_WEEK * MINUTES_A_DAY;

    private CronTranslation() {}

    /** The lines that from the start on fire exactly when the recurrence does. */
    static CronLines of(RecurrenceRule rule) {
        if (rule.followsNoClock()) {
            return ofElapsedTime(rule);
        }
        TimesOfDay times = rule.firingTimes();
        return new CronLines(days(rule).stream().map(times::on).toList(), rule.zone());
    }

    private static CronLines ofElapsedTime(RecurrenceRule rule) {
        ZonedDateTime start = rule.start().atZone(rule.zone()).withZoneSameInstant(UTC);
        long minutes = rule.frequency() == Frequency.HOUR ? rule.interval() * 60L : rule.interval();
        if (minutes == MINUTES_A_WEEK) {
            return ofElapsedTime(start, MINUTES_A_DAY, MonthDays.ofWeekDays(Set.of(start.getDayOfWeek())));
        }
        return MINUTES_A_DAY % minutes == 0
                ? ofElapsedTime(start, (int) minutes, MonthDays.EVERY_DAY)
                : CronLines.none(UTC);
    }

    private static CronLines ofElapsedTime(ZonedDateTime start, int minutes, MonthDays days) {
        List<TimesOfDay> times = TimesOfDay.every(minutes, start.toLocalTime());
        return new CronLines(times.stream().map(each -> each.on(days)).toList(), UTC);
    }

    /** The days on which it fires, one element for each line it takes; none when no number of lines can tell them. */
    private static List<MonthDays> days(RecurrenceRule rule) {
        return switch (rule.frequency()) {
            case MINUTE -> List.of();
            case HOUR -> rule.interval() == 1 ? List.of(MonthDays.EVERY_DAY) : List.of();
            case DAY -> daysOfDaily(rule);
            case WEEK -> rule.interval() == 1 ? List.of(MonthDays.ofWeekDays(rule.firingWeekDays())) : List.of();
            case MONTH -> RecurrenceRule.MONTHS_A_YEAR % rule.interval() == 0 ? daysOfMonthly(rule) : List.of();
        };
    }

    private static List<MonthDays> daysOfDaily(RecurrenceRule rule) {
        return switch (rule.interval()) {
            case 1 -> List.of(MonthDays.EVERY_DAY);
            case DAYS_A_WEEK -> List.of(MonthDays.ofWeekDays(Set.of(rule.start().getDayOfWeek())));
            default -> List.of();
        };
    }

    private static List<MonthDays> daysOfMonthly(RecurrenceRule rule) {
        Set<Month> months = rule.firingMonths();
        List<DayChoice> choices = rule.firingMonthDays();
        Optional<List<MonthDays>> oneLine =
                MonthDays.of(new DayChoice.AnyOf(choices), months).map(List::of);
        return oneLine.or(() -> MonthDays.ofEach(choices, months)).orElse(List.of());
    }
}
