package io.wkmigrate.rules.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.rules.trigger.RecurrenceProperties.MonthlyOccurrence;
import io.wkmigrate.rules.trigger.RecurrenceProperties.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A recurrence put through the pure parts of the translation, without a binder.
 *
 * @param rule what was read
 * @param lines the lines of cron; none when nothing was read
 * @param reported the codes of what was reported while reading
 * @param ambiguities what was found to be open
 */
record RecurrenceRun(
        Optional<RecurrenceRule> rule,
        Optional<CronLines> lines,
        List<FindingCode> reported,
        List<String> ambiguities) {

    static RecurrenceRun of(JsonNode recurrence) {
        List<FindingCode> codes = new ArrayList<>();
        Optional<RecurrenceRule> rule =
                new RecurrenceReader(properties(recurrence), (code, message) -> codes.add(code)).read();
        return new RecurrenceRun(
                rule,
                rule.map(CronTranslation::of),
                codes,
                rule.map(Ambiguities::of).orElse(List.of()));
    }

    private static RecurrenceProperties properties(JsonNode recurrence) {
        return new RecurrenceProperties(
                text(recurrence, "frequency"),
                json(recurrence, "interval"),
                text(recurrence, "startTime"),
                text(recurrence, "endTime"),
                text(recurrence, "timeZone"),
                json(recurrence, "schedule").map(RecurrenceRun::schedule));
    }

    private static Schedule schedule(JsonNode schedule) {
        return new Schedule(
                json(schedule, "minutes"),
                json(schedule, "hours"),
                json(schedule, "weekDays"),
                json(schedule, "monthDays"),
                StreamSupport.stream(schedule.path("monthlyOccurrences").spliterator(), false)
                        .map(each -> new MonthlyOccurrence(text(each, "day"), json(each, "occurrence")))
                        .toList());
    }

    private static Optional<JsonNode> json(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name));
    }

    private static Optional<String> text(JsonNode object, String name) {
        return json(object, name).map(JsonNode::asText);
    }
}
