package io.wkmigrate.rules.trigger;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes sets of numbers as fields of a Quartz expression, as short as a person would. */
enum CronField {
    MINUTE(0, 59),
    HOUR(0, 23),
    DAY_OF_MONTH(1, 31),
    MONTH(1, 12);

    private static final int SHORTEST_PATTERN = 3;
    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final int first;
    private final int last;

    CronField(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The field that matches exactly these numbers: {@code *}, {@code 7/15}, {@code 9-17} or {@code 1,15}. */
    String of(Collection<Integer> numbers) {
        SortedSet<Integer> sorted = new TreeSet<>(numbers);
        if (sorted.size() == last - first + 1) {
            return "*";
        }
        int step = step(List.copyOf(sorted));
        boolean wholeRange = sorted.first() - step < first && sorted.last() + step > last;
        if (step > 1 && wholeRange && this != MONTH) {
            return sorted.first() + "/" + step;
        }
        return step == 1
                ? sorted.first() + "-" + sorted.last()
                : sorted.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The distance between neighbours, or 0 when it varies or there are too few of them for a pattern. */
    private static int step(List<Integer> sorted) {
        if (sorted.size() < SHORTEST_PATTERN) {
            return 0;
        }
        int step = sorted.get(1) - sorted.get(0);
        for (int i = 2; i < sorted.size(); i++) {
            if (sorted.get(i) - sorted.get(i - 1) != step) {
                return 0;
            }
        }
        return step;
    }

    /** The day of week field that matches exactly these weekdays. */
    static String ofWeekDays(Set<DayOfWeek> weekDays) {
        if (weekDays.equals(WORKING_DAYS)) {
            return "MON-FRI";
        }
        return weekDays.size() == DayOfWeek.values().length
                ? "*"
                : Arrays.stream(DayOfWeek.values())
                        .filter(weekDays::contains)
                        .map(CronField::ofWeekDay)
                        .collect(Collectors.joining(","));
    }

    /** The name that Quartz has for a weekday; its numbers start with Sunday and are easily misread. */
    static String ofWeekDay(DayOfWeek weekDay) {
        return weekDay.name().substring(0, 3);
    }
}
