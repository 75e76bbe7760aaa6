package io.wkmigrate.jobs.view;

import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.trigger.Trigger;
import java.util.stream.Collectors;

/** What is said about a job in tables. */
final class JobWords {

    private static final int SHORT = 20;

    private JobWords() {}

    static String state(Job job) {
        if (job.triggers().isEmpty()) {
            return "-";
        }
        return job.mayFire() ? "unpaused" : "paused";
    }

    static String triggers(Job job) {
        return job.triggers().isEmpty()
                ? "-"
                : job.triggers().stream().map(JobWords::trigger).distinct().collect(Collectors.joining(", "));
    }

    private static String trigger(Trigger trigger) {
        return trigger.kind().word().equals("unknown")
                ? "unknown: " + trigger.type()
                : trigger.kind().word();
    }

    static String tags(Job job) {
        return job.tags().entrySet().stream()
                .map(each -> each.getValue().isEmpty() ? each.getKey() : each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    /** What is left of a text where names need the room. */
    static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…";
    }

    /** With the right ending: {@code 1 job}, {@code 2 jobs}. */
    static String number(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
