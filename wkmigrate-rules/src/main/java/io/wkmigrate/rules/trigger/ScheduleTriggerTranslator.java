package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Translates;
import io.wkmigrate.api.rule.TranslationContext;
import io.wkmigrate.api.rule.TriggerTranslator;
import java.util.Optional;

/** Schedule trigger: a Quartz schedule, when one line of cron fires at exactly the same times. */
@Translates("ScheduleTrigger")
final class ScheduleTriggerTranslator implements TriggerTranslator<ScheduleTriggerTranslator.Properties> {

    /** The year that tools write for an end that never comes. */
    private static final String NEVER = "9999-";

    record Properties(RecurrenceProperties recurrence) {}

    @Override
    public Trigger translate(TriggerDefinition<Properties> source, TranslationContext context) {
        TriggerReport report = TriggerReport.about(source, context);
        RecurrenceProperties recurrence = source.properties().recurrence();
        reportEnd(recurrence, report);
        Optional<RecurrenceRule> rule = new RecurrenceReader(recurrence, report).read();
        return TriggerOutcome.of(source, rule.flatMap(each -> schedule(each, report)));
    }

    /**
     * Only the end is lost. A start gives the schedule its phase, and whether it still lies ahead matters to nobody: the
     * job lands paused, and a person chooses when it begins.
     */
    private static void reportEnd(RecurrenceProperties recurrence, TriggerReport report) {
        recurrence
                .endTime()
                .filter(end -> !end.startsWith(NEVER))
                .ifPresent(end -> report.add(
                        Findings.SCHEDULE_BOUNDS,
                        "ADF stops firing at " + end + zone(recurrence) + "; a schedule does not, so pause it then."));
    }

    private static String zone(RecurrenceProperties recurrence) {
        return recurrence.timeZone().map(zone -> " (" + zone + ")").orElse("");
    }

    private static Optional<Trigger.Schedule> schedule(RecurrenceRule rule, TriggerReport report) {
        CronLines lines = CronTranslation.of(rule);
        if (!lines.lines().isEmpty()) {
            Ambiguities.of(rule).forEach(message -> report.add(Findings.SCHEDULE_AMBIGUOUS, message));
        }
        if (lines.schedule().isEmpty()) {
            report.add(Findings.SCHEDULE_NOT_EXPRESSIBLE, ScheduleAdvice.of(rule, lines));
        }
        return lines.schedule();
    }
}
