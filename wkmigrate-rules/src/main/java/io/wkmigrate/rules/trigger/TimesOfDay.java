package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.emit.QuartzCron;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Times of day that one cron line can hold: every combination of the hours, the minutes and the second (SC-7).
 *
 * @param hours the hours
 * @param minutes the minutes
 * @param second the second; ADF's schedules list none, so it is always that of the start
 */
record TimesOfDay(SortedSet<Integer> hours, SortedSet<Integer> minutes, int second) {

    private static final int MINUTES_A_DAY = 24 * 60;

    /**
     * The times of a fixed interval, in as few parts as need be: one part for the minutes that share their hours.
     *
     * @param period the interval in minutes; divides the day
     * @param phase one of the times
     */
    static List<TimesOfDay> every(int period, LocalTime phase) {
        Map<Integer, SortedSet<Integer>> hoursOfMinute = new TreeMap<>();
        int first = (phase.getHour() * 60 + phase.getMinute()) % period;
        for (int minute = first; minute < MINUTES_A_DAY; minute += period) {
            collect(hoursOfMinute, minute % 60, minute / 60);
        }
        Map<List<Integer>, SortedSet<Integer>> minutesOfHours = new LinkedHashMap<>();
        hoursOfMinute.forEach((minute, hours) -> collect(minutesOfHours, List.copyOf(hours), minute));
        return minutesOfHours.entrySet().stream()
                .map(each -> new TimesOfDay(new TreeSet<>(each.getKey()), each.getValue(), phase.getSecond()))
                .toList();
    }

    private static <K> void collect(Map<K, SortedSet<Integer>> groups, K key, int value) {
        groups.computeIfAbsent(key, created -> new TreeSet<>()).add(value);
    }

    /** The line that fires at these times of those days. */
    QuartzCron on(MonthDays days) {
        return new QuartzCron(
                Integer.toString(second),
                CronField.MINUTE.of(minutes),
                CronField.HOUR.of(hours),
                days.field().dayOfMonth(),
                CronField.MONTH.of(days.monthNumbers()),
                days.field().dayOfWeek());
    }

    /** The times one by one, in order. */
    Stream<LocalTime> stream() {
        return hours.stream().flatMap(hour -> minutes.stream().map(minute -> LocalTime.of(hour, minute, second)));
    }
}
