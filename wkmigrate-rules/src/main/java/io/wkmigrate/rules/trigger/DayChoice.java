package io.wkmigrate.rules.trigger;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A way to choose days of a month that works for every month (SC-8). */
sealed interface DayChoice {

    /** The days chosen in a month of that shape, counted from 1; none when the month has no such day. */
    SortedSet<Integer> in(MonthShape month);

    /** The day of that number, from 1. */
    record Day(int number) implements DayChoice {
        @Override
        public SortedSet<Integer> in(MonthShape month) {
            return within(month, number);
        }
    }

    /** The day of that number counted from the end; 1 is the last day. */
    record DayFromEnd(int number) implements DayChoice {
        @Override
        public SortedSet<Integer> in(MonthShape month) {
            return within(month, month.length() + 1 - number);
        }
    }

    /** Every day that is this weekday. */
    record EveryWeekday(DayOfWeek weekDay) implements DayChoice {
        @Override
        public SortedSet<Integer> in(MonthShape month) {
            return IntStream.rangeClosed(1, month.length())
                    .filter(day -> month.weekDay(day) == weekDay)
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The weekday's occurrence of that number: from the start when positive, from the end when negative. */
    record NthWeekday(DayOfWeek weekDay, int number) implements DayChoice {
        @Override
        public SortedSet<Integer> in(MonthShape month) {
            List<Integer> all = new ArrayList<>(new EveryWeekday(weekDay).in(month));
            int index = number > 0 ? number - 1 : all.size() + number;
            return index >= 0 && index < all.size() ? new TreeSet<>(List.of(all.get(index))) : new TreeSet<>();
        }
    }

    /** Every day that one of the choices chooses. */
    record AnyOf(Collection<DayChoice> choices) implements DayChoice {
        @Override
        public SortedSet<Integer> in(MonthShape month) {
            return choices.stream()
                    .flatMap(each -> each.in(month).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static SortedSet<Integer> within(MonthShape month, int day) {
        return day >= 1 && day <= month.length() ? new TreeSet<>(List.of(day)) : new TreeSet<>();
    }
}
