package io.wkmigrate.rules.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The {@code recurrence} of a schedule trigger as it is written (SC-1). Numbers are read as any JSON, because ADF takes
 * one number or a list (SC-6), and because one that cannot be read must cost the trigger its schedule: leaving it out
 * would give another schedule.
 */
record RecurrenceProperties(
        Optional<String> frequency,
        Optional<JsonNode> interval,
        Optional<String> startTime,
        Optional<String> endTime,
        Optional<String> timeZone,
        Optional<Schedule> schedule) {

    /** The {@code schedule} of a recurrence (SC-6). */
    record Schedule(
            Optional<JsonNode> minutes,
            Optional<JsonNode> hours,
            Optional<JsonNode> weekDays,
            Optional<JsonNode> monthDays,
            List<MonthlyOccurrence> monthlyOccurrences) {

        /** The schedule of a recurrence that states none. */
        static final Schedule NONE =
                new Schedule(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** A weekday of the month (SC-8). */
    record MonthlyOccurrence(Optional<String> day, Optional<JsonNode> occurrence) {}
}
