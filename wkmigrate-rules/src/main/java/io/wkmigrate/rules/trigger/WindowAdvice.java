package io.wkmigrate.rules.trigger;

import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.trigger.RecurrenceProperties.Schedule;
import io.wkmigrate.rules.trigger.TumblingWindowTriggerTranslator.Properties;
import io.wkmigrate.rules.trigger.TumblingWindowTriggerTranslator.RetryPolicy;
import io.wkmigrate.rules.trigger.TumblingWindowTriggerTranslator.TriggerReference;
import io.wkmigrate.rules.trigger.TumblingWindowTriggerTranslator.WindowDependency;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person does about a tumbling window trigger.
 *
 * @param window the trigger
 */
record WindowAdvice(Properties window) {

    /** One message for all of it. */
    String message() {
        return Stream.of(
                        Optional.of(schedule()),
                        Optional.of(
                                "Give the job parameters for the start and end of the window, computed from the time of"
                                        + " the run, and run a backfill for windows that have passed."),
                        window.endTime().map(end -> "The last window ends at " + end + ": pause the schedule then."),
                        concurrency(),
                        retries(),
                        dependencies())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** A window is due when it ends (TW-3), so the job has to fire in step with the windows, later by the delay. */
    private String schedule() {
        String size = window.frequency().orElse("").toLowerCase(Locale.ROOT);
        String windows = "It runs once for each window of "
                + window.interval().map(json -> json.asText() + " ").orElse("")
                + size + "s from " + window.startTime().orElse("its start")
                + delay().map(delay -> ", " + delay.toSeconds() + " seconds after its end")
                        .orElse("") + ". ";
        return windows + rule().map(WindowAdvice::schedule).orElse("Put a schedule of that size on the job.");
    }

    private static String schedule(RecurrenceRule rule) {
        CronLines lines = CronTranslation.of(rule);
        return lines.schedule()
                .map(schedule -> "Schedule the job with \"" + schedule.cron() + "\" (" + schedule.timeZone() + ").")
                .orElseGet(
                        () -> "No single cron line has that interval: "
                                + lines.text()
                                        .map(text -> "it takes " + text + ".")
                                        .orElse(
                                                "use a periodic trigger, and compute the window from the last one that succeeded."));
    }

    private Optional<RecurrenceRule> rule() {
        RecurrenceProperties recurrence = new RecurrenceProperties(
                window.frequency(),
                window.interval(),
                window.startTime(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Schedule.NONE));
        return new RecurrenceReader(recurrence, (code, message) -> {}).read().map(this::later);
    }

    private RecurrenceRule later(RecurrenceRule rule) {
        Duration delay = delay().orElse(Duration.ZERO);
        return new RecurrenceRule(
                rule.frequency(), rule.interval(), rule.start().plus(delay), rule.zone(), rule.schedule());
    }

    private Optional<Duration> delay() {
        return window.delay().flatMap(Value::literal).filter(delay -> !delay.isZero());
    }

    private Optional<String> concurrency() {
        return window.maxConcurrency()
                .map(number -> "Let at most " + number + " runs of the job go on at once, and queue the others.");
    }

    private Optional<String> retries() {
        Optional<RetryPolicy> policy = window.retryPolicy();
        return policy.flatMap(RetryPolicy::count)
                .flatMap(Value::literal)
                .filter(count -> count > 0)
                .map(count -> "ADF ran a failed window again up to " + count + " times"
                        + policy.flatMap(RetryPolicy::intervalInSeconds)
                                .map(seconds -> ", " + seconds + " seconds apart")
                                .orElse("")
                        + ": set retries on the tasks, or repair failed runs.");
    }

    private Optional<String> dependencies() {
        return window.dependsOn().isEmpty()
                ? Optional.empty()
                : Optional.of(window.dependsOn().stream()
                        .map(WindowAdvice::dependency)
                        .collect(Collectors.joining(
                                "; ", "A window waits for ", ": check in the job that these have succeeded.")));
    }

    private static String dependency(WindowDependency dependency) {
        String windows = dependency
                .referenceTrigger()
                .flatMap(TriggerReference::referenceName)
                .map(name -> "windows of the trigger \"" + name + "\"")
                .orElse("earlier windows of its own");
        return windows
                + dependency.offset().map(offset -> ", shifted by " + offset).orElse("")
                + dependency.size().map(size -> ", " + size + " long").orElse("");
    }
}
