package io.wkmigrate.rules.trigger;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where ADF's documentation leaves open when a recurrence fires: each with the reading that was taken. */
final class Ambiguities {

    private Ambiguities() {}

    /** A sentence or two for each open point. */
    static List<String> of(RecurrenceRule rule) {
        return Stream.of(hours(rule), monthEnd(rule), hourlySchedule(rule), skippedHour(rule), startHour(rule))
                .flatMap(Optional::stream)
                .toList();
    }

    /** SC-9 against SC-5. */
    private static Optional<String> hours(RecurrenceRule rule) {
        return rule.hoursLeftOpen() && !rule.frequency().elapsed()
                ? Optional.of(
                        "The schedule lists minutes and no hours. ADF's examples run such a trigger every hour, which"
                                + " was taken over; its text runs it only in the hour of startTime, "
                                + rule.start().getHour() + ".")
                : Optional.empty();
    }

    /** A month added to the 31st (SC-4), against day 31 skipping the shorter months (SC-8). */
    private static Optional<String> monthEnd(RecurrenceRule rule) {
        int day = rule.start().getDayOfMonth();
        return rule.frequency() == Frequency.MONTH
                        && rule.schedule().monthDays().isEmpty()
                        && rule.firingMonths().stream().anyMatch(month -> month.minLength() < day)
                ? Optional.of("ADF does not say what a monthly trigger that starts on day " + day
                        + " does in shorter months; here it skips them.")
                : Optional.empty();
    }

    /** A schedule speaks of the clock, and an hourly frequency does not follow the clock (SC-3). */
    private static Optional<String> hourlySchedule(RecurrenceRule rule) {
        return rule.frequency() == Frequency.HOUR && !rule.schedule().isEmpty() && ClockChanges.happen(rule.zone())
                ? Optional.of("ADF does not say whether a schedule under frequency Hour follows the clocks of the zone "
                        + rule.zone().getId() + "; here it does.")
                : Optional.empty();
    }

    private static Optional<String> skippedHour(RecurrenceRule rule) {
        if (rule.followsNoClock()) {
            return Optional.empty();
        }
        Set<DayOfWeek> days =
                rule.frequency() == Frequency.WEEK ? rule.firingWeekDays() : EnumSet.allOf(DayOfWeek.class);
        Optional<LocalTime> touched = ClockChanges.touching(rule.zone(), days, rule.firingTimes());
        return touched.map(time -> "The time " + time + " does not exist, or exists twice, on a day when the clocks of "
                + rule.zone().getId()
                + " change. ADF does not say what happens then; Quartz does not fire, or fires once.");
    }

    private static Optional<String> startHour(RecurrenceRule rule) {
        boolean clear = rule.zone().getRules().getValidOffsets(rule.start()).size() == 1;
        return rule.followsNoClock() && !clear
                ? Optional.of(
                        "The startTime " + rule.start() + " does not exist or exists twice, because the clocks of "
                                + rule.zone().getId() + " change then; intervals were counted from "
                                + rule.start().atZone(rule.zone()).toInstant() + ".")
                : Optional.empty();
    }
}
