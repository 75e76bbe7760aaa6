package io.wkmigrate.rules.trigger;

import static io.wkmigrate.api.finding.Findings.SCHEDULE_NOT_EXPRESSIBLE;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.rules.trigger.DayChoice.AnyOf;
import io.wkmigrate.rules.trigger.DayChoice.Day;
import io.wkmigrate.rules.trigger.DayChoice.DayFromEnd;
import io.wkmigrate.rules.trigger.DayChoice.EveryWeekday;
import io.wkmigrate.rules.trigger.DayChoice.NthWeekday;
import io.wkmigrate.rules.trigger.RecurrenceProperties.MonthlyOccurrence;
import io.wkmigrate.rules.trigger.RecurrenceProperties.Schedule;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Reads what the schedule of a recurrence lists (SC-6, SC-8).
 *
 * @param schedule the schedule as it is written
 * @param report where to tell what cannot be read
 */
record ScheduleReader(Schedule schedule, TriggerReport report) {

    private static final int LONGEST_MONTH = 31;
    private static final int WEEKS = 5;

    /** The elements, or empty when one of them cannot be read. */
    Optional<ScheduleElements> read() {
        Optional<List<Integer>> minutes = numbers("minutes", schedule.minutes(), each -> each >= 0 && each < 60);
        Optional<List<Integer>> hours = numbers("hours", schedule.hours(), each -> each >= 0 && each < 24);
        Optional<List<DayOfWeek>> weekDays =
                list("weekDays", schedule.weekDays(), json -> weekDay(json.asText()), "names of weekdays");
        Optional<List<DayChoice>> monthDays = monthDays();
        return minutes.isEmpty() || hours.isEmpty() || weekDays.isEmpty() || monthDays.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScheduleElements(
                        new TreeSet<>(minutes.get()),
                        new TreeSet<>(hours.get()),
                        Set.copyOf(weekDays.get()),
                        monthDays.get()));
    }

    private Optional<List<DayChoice>> monthDays() {
        Optional<List<DayChoice>> numbered = numbers(
                        "monthDays", schedule.monthDays(), each -> each != 0 && Math.abs(each) <= LONGEST_MONTH)
                .map(days -> days.stream().map(ScheduleReader::day).toList());
        Optional<List<DayChoice>> weekdays = occurrences();
        if (numbered.isEmpty() || weekdays.isEmpty()) {
            return Optional.empty();
        }
        if (!numbered.get().isEmpty() && !weekdays.get().isEmpty()) {
            report.add(
                    SCHEDULE_NOT_EXPRESSIBLE,
                    "The schedule lists both monthDays and monthlyOccurrences, and ADF does not say how they combine.");
            return Optional.empty();
        }
        return Optional.of(grouped(numbered.get().isEmpty() ? weekdays.get() : numbered.get()));
    }

    private static DayChoice day(int number) {
        return number > 0 ? new Day(number) : new DayFromEnd(-number);
    }

    private Optional<List<DayChoice>> occurrences() {
        List<DayChoice> choices = new ArrayList<>();
        for (MonthlyOccurrence each : schedule.monthlyOccurrences()) {
            Optional<DayOfWeek> weekDay = each.day().flatMap(ScheduleReader::weekDay);
            Optional<List<Integer>> number =
                    numbers("occurrence", each.occurrence(), n -> n != 0 && Math.abs(n) <= WEEKS);
            if (weekDay.isEmpty() || number.isEmpty() || number.get().size() > 1) {
                report.add(
                        SCHEDULE_NOT_EXPRESSIBLE,
                        "A monthly occurrence of the day \"" + each.day().orElse("") + "\" cannot be read.");
                return Optional.empty();
            }
            choices.add(
                    number.get().isEmpty()
                            ? new EveryWeekday(weekDay.get())
                            : new NthWeekday(weekDay.get(), number.get().get(0)));
        }
        return Optional.of(choices);
    }

    /** Puts what one cron field can list together, so that as few lines as possible are needed. */
    private static List<DayChoice> grouped(List<DayChoice> choices) {
        List<DayChoice> listable = choices.stream()
                .filter(each -> each instanceof Day || each instanceof EveryWeekday)
                .toList();
        List<DayChoice> groups = new ArrayList<>();
        if (!listable.isEmpty()) {
            groups.add(new AnyOf(listable));
        }
        choices.stream().filter(each -> !listable.contains(each)).distinct().forEach(groups::add);
        return List.copyOf(groups);
    }

    private static Optional<DayOfWeek> weekDay(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private Optional<List<Integer>> numbers(String name, Optional<JsonNode> json, IntPredicate allowed) {
        return list(name, json, JsonList.number(allowed), "whole numbers in their range");
    }

    private <T> Optional<List<T>> list(
            String name, Optional<JsonNode> json, Function<JsonNode, Optional<T>> element, String expected) {
        if (json.isEmpty()) {
            return Optional.of(List.of());
        }
        Optional<List<T>> values = JsonList.of(json.get(), element);
        if (values.isEmpty()) {
            report.add(
                    SCHEDULE_NOT_EXPRESSIBLE,
                    "The \"" + name + "\" of the schedule are " + json.get() + " and not " + expected + ".");
        }
        return values;
    }
}
