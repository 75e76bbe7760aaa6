package io.wkmigrate.rules.trigger;

import io.wkmigrate.rules.trigger.DayChoice.AnyOf;
import io.wkmigrate.rules.trigger.DayChoice.Day;
import io.wkmigrate.rules.trigger.DayChoice.DayFromEnd;
import io.wkmigrate.rules.trigger.DayChoice.EveryWeekday;
import io.wkmigrate.rules.trigger.DayChoice.NthWeekday;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The two day fields of a Quartz expression and the days they match. Quartz takes neither {@code L} in a list nor
 * several of {@code L} and {@code #}.
 *
 * @param dayOfMonth the day of month field
 * @param dayOfWeek the day of week field
 * @param days the days that Quartz matches
 */
record DayField(String dayOfMonth, String dayOfWeek, DayChoice days) {

    /** The days of these weekdays. */
    static DayField ofWeekDays(Set<DayOfWeek> weekDays) {
        DayChoice days = new AnyOf(weekDays.stream().map(EveryWeekday::new).collect(Collectors.toUnmodifiableList()));
        String field = CronField.ofWeekDays(weekDays);
        return field.equals("*") ? new DayField("*", "?", days) : new DayField("?", field, days);
    }

    /** The days of these numbers; months that are too short are skipped. */
    static DayField ofNumbers(SortedSet<Integer> numbers) {
        DayChoice days = new AnyOf(numbers.stream().map(Day::new).collect(Collectors.toUnmodifiableList()));
        return new DayField(CronField.DAY_OF_MONTH.of(numbers), "?", days);
    }

    /** The day of that number counted from the end, where 1 is the last day. */
    static DayField ofNumberFromEnd(int number) {
        return new DayField(number == 1 ? "L" : "L-" + (number - 1), "?", new DayFromEnd(number));
    }

    /** The first to fifth occurrence of a weekday; months without a fifth are skipped. */
    static DayField ofNth(DayOfWeek weekDay, int number) {
        return new DayField("?", CronField.ofWeekDay(weekDay) + "#" + number, new NthWeekday(weekDay, number));
    }

    /** The last occurrence of a weekday. */
    static DayField ofLast(DayOfWeek weekDay) {
        return new DayField("?", CronField.ofWeekDay(weekDay) + "L", new NthWeekday(weekDay, -1));
    }
}
