package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.time.WindowsTimeZones;
import io.wkmigrate.rules.trigger.RecurrenceProperties.Schedule;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads and checks the recurrence of a trigger. What cannot be read costs the trigger its schedule, because a default in
 * its place would give another schedule.
 *
 * @param recurrence the recurrence as it is written
 * @param report where to tell what is missing or cannot be read
 */
record RecurrenceReader(RecurrenceProperties recurrence, TriggerReport report) {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** The recurrence, or empty when it cannot be read, which has been reported then. */
    Optional<RecurrenceRule> read() {
        Optional<Frequency> frequency = required("frequency", recurrence.frequency(), Frequency::of);
        Optional<Integer> interval = interval();
        Optional<TriggerTime> start = required("startTime", recurrence.startTime(), TriggerTime::parse);
        Optional<ZoneId> zone = start.flatMap(this::zone);
        Optional<ScheduleElements> schedule =
                new ScheduleReader(recurrence.schedule().orElse(Schedule.NONE), report).read();
        if (frequency.isEmpty() || interval.isEmpty() || start.isEmpty() || zone.isEmpty() || schedule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RecurrenceRule(
                        frequency.get(), interval.get(), start.get().in(zone.get()), zone.get(), schedule.get()))
                .filter(this::allowed);
    }

    private <T> Optional<T> required(String name, Optional<String> text, Function<String, Optional<T>> reader) {
        if (text.isEmpty()) {
            report.add(Findings.REQUIRED_PROPERTY_MISSING, "The recurrence has no \"" + name + "\".");
        }
        Optional<T> value = text.flatMap(reader);
        if (text.isPresent() && value.isEmpty()) {
            notReadable(name, text.get());
        }
        return value;
    }

    private Optional<Integer> interval() {
        if (recurrence.interval().isEmpty()) {
            return Optional.of(1);
        }
        Optional<Integer> interval =
                JsonList.number(each -> each > 0).apply(recurrence.interval().get());
        if (interval.isEmpty()) {
            notReadable("interval", recurrence.interval().get().toString());
        }
        return interval;
    }

    private void notReadable(String name, String value) {
        report.add(
                Findings.SCHEDULE_NOT_EXPRESSIBLE,
                "The " + name + " \"" + value + "\" of the recurrence has no documented meaning; look in ADF when the"
                        + " trigger fires.");
    }

    /** A {@code Z} makes the time zone irrelevant (SC-2); without one and without a time zone it is UTC as well. */
    private Optional<ZoneId> zone(TriggerTime start) {
        Optional<ZoneId> zone = recurrence.timeZone().isEmpty()
                ? Optional.of(UTC)
                : recurrence.timeZone().map(String::strip).flatMap(WindowsTimeZones::zone);
        if (start.isUtc()) {
            zone.filter(each -> !each.equals(UTC)).ifPresent(this::ignored);
            return Optional.of(UTC);
        }
        if (zone.isEmpty()) {
            report.add(
                    Findings.TIME_ZONE_UNKNOWN,
                    "The time zone \"" + recurrence.timeZone().orElse("") + "\" is not a Windows time zone name.");
        }
        start.offset()
                .ifPresent(offset -> report.add(
                        Findings.SCHEDULE_AMBIGUOUS,
                        "ADF does not say what the offset " + offset
                                + " in startTime does beside timeZone; here it fixes the"
                                + " start, and the clocks are those of timeZone."));
        return zone;
    }

    private void ignored(ZoneId zone) {
        report.add(
                Findings.SCHEDULE_AMBIGUOUS,
                "The Z in startTime makes ADF ignore timeZone \""
                        + recurrence.timeZone().orElse("")
                        + "\", so the schedule is in UTC; if the hours were meant for " + zone.getId()
                        + ", choose that zone.");
    }

    /** ADF allows days only under the frequency they belong to (SC-6). */
    private boolean allowed(RecurrenceRule rule) {
        List<String> misplaced = rule.misplacedElements();
        misplaced.forEach(name -> report.add(
                Findings.SCHEDULE_NOT_EXPRESSIBLE,
                "ADF does not allow " + name + " under the frequency "
                        + recurrence.frequency().orElse("") + "; look in ADF when the trigger fires, if it does."));
        return misplaced.isEmpty();
    }
}
