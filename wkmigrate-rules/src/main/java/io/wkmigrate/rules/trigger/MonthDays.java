package io.wkmigrate.rules.trigger;

import io.wkmigrate.rules.trigger.DayChoice.AnyOf;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The months and days of one cron line. They are found by trying what Quartz can say against every shape of every month,
 * which is right by construction where a table of cases would not be: day -31 is the first of the long months, 31 and -1
 * together are {@code L}.
 *
 * @param months the months in which there is a day
 * @param field the days in those months
 */
record MonthDays(Set<Month> months, DayField field) {

    /** In every month there are that many days before the last one, so Quartz never counts below the first. */
    private static final int DAYS_FROM_END = 28;

    private static final int WEEKS = 5;

    /** Every day of the year. */
    static final MonthDays EVERY_DAY = ofWeekDays(EnumSet.allOf(DayOfWeek.class));

    /** These weekdays, all year. */
    static MonthDays ofWeekDays(Set<DayOfWeek> weekDays) {
        return new MonthDays(EnumSet.allOf(Month.class), DayField.ofWeekDays(weekDays));
    }

    /** The line that fires on exactly these days of these months, if there is one. */
    static Optional<MonthDays> of(DayChoice wanted, Set<Month> months) {
        Set<Month> withDays = months.stream()
                .filter(month ->
                        shapes(month).anyMatch(shape -> !wanted.in(shape).isEmpty()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Month.class)));
        return withDays.isEmpty() ? Optional.empty() : ofAll(wanted, months).or(() -> ofAll(wanted, withDays));
    }

    private static Optional<MonthDays> ofAll(DayChoice wanted, Set<Month> months) {
        List<MonthShape> shapes =
                months.stream().flatMap(MonthDays::shapes).distinct().toList();
        return candidates(wanted, shapes)
                .filter(field ->
                        shapes.stream().allMatch(shape -> field.days().in(shape).equals(wanted.in(shape))))
                .map(field -> new MonthDays(months, field))
                .findFirst();
    }

    /**
     * The lines that together fire on exactly these days, one for each choice.
     *
     * @return empty when a choice has no line, or two lines would fire on the same day
     */
    static Optional<List<MonthDays>> ofEach(List<DayChoice> choices, Set<Month> months) {
        List<MonthDays> lines = choices.stream()
                .map(each -> of(each, months))
                .flatMap(Optional::stream)
                .toList();
        boolean apart = months.stream().flatMap(MonthDays::shapes).allMatch(shape -> disjoint(choices, shape));
        return lines.size() == choices.size() && apart ? Optional.of(lines) : Optional.empty();
    }

    /** The months, counted from 1. */
    List<Integer> monthNumbers() {
        return months.stream().map(Month::getValue).toList();
    }

    private static boolean disjoint(List<DayChoice> choices, MonthShape shape) {
        int single = choices.stream().mapToInt(each -> each.in(shape).size()).sum();
        return single == new AnyOf(choices).in(shape).size();
    }

    private static Stream<DayField> candidates(DayChoice wanted, List<MonthShape> shapes) {
        SortedSet<Integer> numbers = union(shapes, shape -> wanted.in(shape).stream());
        SortedSet<DayOfWeek> weekDays =
                union(shapes, shape -> wanted.in(shape).stream().map(shape::weekDay));
        return Stream.of(
                        Stream.of(DayField.ofWeekDays(weekDays), DayField.ofNumbers(numbers)),
                        IntStream.rangeClosed(1, DAYS_FROM_END).mapToObj(DayField::ofNumberFromEnd),
                        weekDays.stream().flatMap(MonthDays::occurrences))
                .flatMap(Function.identity());
    }

    private static Stream<DayField> occurrences(DayOfWeek weekDay) {
        return Stream.concat(
                IntStream.rangeClosed(1, WEEKS).mapToObj(number -> DayField.ofNth(weekDay, number)),
                Stream.of(DayField.ofLast(weekDay)));
    }

    private static <T extends Comparable<T>> SortedSet<T> union(
            List<MonthShape> shapes, Function<MonthShape, Stream<T>> elements) {
        return shapes.stream().flatMap(elements).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MonthShape> shapes(Month month) {
        return MonthShape.of(month).stream();
    }
}
