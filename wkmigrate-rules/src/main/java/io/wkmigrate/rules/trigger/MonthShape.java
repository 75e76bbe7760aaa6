package io.wkmigrate.rules.trigger;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * All that decides which days of a month a recurrence or a cron field picks.
 *
 * @param length the number of its days
 * @param first the weekday of its first day
 */
record MonthShape(int length, DayOfWeek first) {

    /** Every shape that the month takes in some year. */
    static List<MonthShape> of(Month month) {
        List<MonthShape> shapes = new ArrayList<>();
        for (int length : new TreeSet<>(List.of(month.minLength(), month.maxLength()))) {
            for (DayOfWeek first : DayOfWeek.values()) {
                shapes.add(new MonthShape(length, first));
            }
        }
        return shapes;
    }

    /** The weekday of a day, counted from 1. */
    DayOfWeek weekDay(int day) {
        return first.plus(day - 1L);
    }
}
