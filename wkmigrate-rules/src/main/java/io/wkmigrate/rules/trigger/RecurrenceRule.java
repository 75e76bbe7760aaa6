package io.wkmigrate.rules.trigger;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A recurrence that has been read and checked (SC-1 to SC-10). Where its schedule lists nothing, the start fills in (SC-5).
 *
 * @param frequency the unit of the interval
 * @param interval how many units lie between two occurrences, at least 1
 * @param start the first possible occurrence, on the clocks of {@code zone}
 * @param zone the zone whose clocks count
 * @param schedule what the schedule lists
 */
record RecurrenceRule(Frequency frequency, int interval, LocalDateTime start, ZoneId zone, ScheduleElements schedule) {

    /** The number of months after which a year starts again. */
    static final int MONTHS_A_YEAR = 12;

    private static final int HOURS_A_DAY = 24;

    /** Whether it counts elapsed time alone, whatever the clocks do (SC-3). */
    boolean followsNoClock() {
        return frequency.elapsed() && schedule.isEmpty();
    }

    /** Whether the schedule lists minutes and no hours, for which ADF's documentation gives two readings (SC-9). */
    boolean hoursLeftOpen() {
        return !schedule.minutes().isEmpty() && schedule.hours().isEmpty();
    }

    /**
     * The times of day. When minutes are listed and hours are not, that is every hour: ADF's worked examples say so for
     * each frequency, against one general sentence that points to the hour of the start (SC-9).
     */
    TimesOfDay firingTimes() {
        SortedSet<Integer> firingMinutes = schedule.minutes().isEmpty() ? only(start.getMinute()) : schedule.minutes();
        return new TimesOfDay(firingHours(), firingMinutes, start.getSecond());
    }

    private SortedSet<Integer> firingHours() {
        if (!schedule.hours().isEmpty()) {
            return schedule.hours();
        }
        return hoursLeftOpen() || frequency == Frequency.HOUR
                ? IntStream.range(0, HOURS_A_DAY).boxed().collect(Collectors.toCollection(TreeSet::new))
                : only(start.getHour());
    }

    /** The weekdays of a weekly recurrence. */
    Set<DayOfWeek> firingWeekDays() {
        return schedule.weekDays().isEmpty() ? Set.of(start.getDayOfWeek()) : schedule.weekDays();
    }

    /** The days of a monthly recurrence (SC-9). */
    List<DayChoice> firingMonthDays() {
        return schedule.monthDays().isEmpty()
                ? List.of(new DayChoice.Day(start.getDayOfMonth()))
                : schedule.monthDays();
    }

    /** The months of a monthly recurrence, counted from the start (SC-10). */
    Set<Month> firingMonths() {
        return IntStream.range(0, MONTHS_A_YEAR)
                .mapToObj(step -> start.getMonth().plus((long) step * interval))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Month.class)));
    }

    /** The names of the elements that ADF does not allow under this frequency (SC-6). */
    List<String> misplacedElements() {
        List<String> names = new ArrayList<>();
        if (frequency != Frequency.WEEK && !schedule.weekDays().isEmpty()) {
            names.add("weekDays");
        }
        if (frequency != Frequency.MONTH && !schedule.monthDays().isEmpty()) {
            names.add("monthDays and monthlyOccurrences");
        }
        return names;
    }

    /** The same recurrence with an interval of one unit. */
    RecurrenceRule everyUnit() {
        return new RecurrenceRule(frequency, 1, start, zone, schedule);
    }

    private static SortedSet<Integer> only(int number) {
        return new TreeSet<>(Set.of(number));
    }
}
