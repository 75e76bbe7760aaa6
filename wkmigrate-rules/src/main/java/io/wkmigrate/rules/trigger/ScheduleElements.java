package io.wkmigrate.rules.trigger;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * What the schedule of a recurrence lists (SC-6); empty sets where it lists nothing.
 *
 * @param minutes the minutes of the hour
 * @param hours the hours of the day
 * @param weekDays the weekdays
 * @param monthDays the days of the month, those that fit one cron field together
 */
record ScheduleElements(
        SortedSet<Integer> minutes, SortedSet<Integer> hours, Set<DayOfWeek> weekDays, List<DayChoice> monthDays) {

    /** Whether it lists nothing at all. */
    boolean isEmpty() {
        return minutes.isEmpty() && hours.isEmpty() && weekDays.isEmpty() && monthDays.isEmpty();
    }
}
