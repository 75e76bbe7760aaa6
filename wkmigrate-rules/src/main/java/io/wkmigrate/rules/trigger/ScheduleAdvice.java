package io.wkmigrate.rules.trigger;

import java.util.Optional;

/** What a person does about a recurrence that one line of cron cannot tell. */
final class ScheduleAdvice {

    private ScheduleAdvice() {}

    /** One message: when the trigger fires, and how to have that in Lakeflow. */
    static String of(RecurrenceRule rule, CronLines lines) {
        return lines.text()
                .map(text -> "The trigger fires " + when(rule) + ", which takes "
                        + lines.lines().size()
                        + " cron lines: " + text
                        + ". Give the job one of them, and each other one to a small job that runs"
                        + " this job.")
                .or(() -> undocumented(rule))
                .orElseGet(() -> "The trigger fires " + when(rule) + ", which cron cannot count. " + instead(rule));
    }

    private static Optional<String> undocumented(RecurrenceRule rule) {
        return rule.frequency().elapsed() && !rule.followsNoClock()
                ? Optional.of("ADF does not say what a schedule does under the frequency and interval \""
                        + rule.frequency().count(rule.interval())
                        + "\"; look in ADF when the trigger fires.")
                : Optional.empty();
    }

    private static String when(RecurrenceRule rule) {
        return "every " + rule.frequency().count(rule.interval()) + " from " + rule.start() + " ("
                + rule.zone().getId() + ")" + (rule.schedule().isEmpty() ? "" : " at the times of its schedule");
    }

    private static String instead(RecurrenceRule rule) {
        CronLines finer = CronTranslation.of(rule.everyUnit());
        Optional<String> skipping = rule.interval() == 1 || finer.schedule().isEmpty()
                ? Optional.empty()
                : finer.text()
                        .map(text -> "a schedule that fires too often, " + text
                                + ", on a job that ends at once when it is not its turn");
        Optional<String> periodic =
                rule.frequency() != Frequency.MONTH && rule.schedule().isEmpty()
                        ? Optional.of("a periodic trigger of "
                                + rule.frequency().count(rule.interval()) + ", whose first run Databricks chooses")
                        : Optional.empty();
        return "Use "
                + periodic.map(text ->
                                text + skipping.map(more -> ", or " + more).orElse(""))
                        .or(() -> skipping)
                        .orElse("a daily schedule on a job that ends at once on the other days")
                + ".";
    }
}
