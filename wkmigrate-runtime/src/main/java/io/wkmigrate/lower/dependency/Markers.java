package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.lower.workflow.Workflow.Helper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Condition tasks that say one thing about an activity: they succeed if it holds and are excluded if not. Each is made once
 * in a scope, when it is first needed.
 */
final class Markers {

    private final HelperTasks tasks;
    private final Map<String, String> made = new HashMap<>();

    Markers(HelperTasks tasks) {
        this.tasks = tasks;
    }

    /** The activity ran, however it ended. */
    String ran(End activity, ActivityHeader needing) {
        return made.computeIfAbsent(
                activity.taskKey() + "_ran", name -> ifRan(name, "ran", RunIf.ALL_DONE, activity, needing));
    }

    /** The activity ran and failed. */
    String failed(End activity, ActivityHeader needing) {
        return made.computeIfAbsent(
                activity.taskKey() + "_failed",
                name -> ifRan(name, "failed", RunIf.AT_LEAST_ONE_FAILED, activity, needing));
    }

    /** The activity failed or was skipped. */
    String notSucceeded(End activity, ActivityHeader needing) {
        String text = text(activity, "did not succeed");
        Question question = Question.isNot(activity.taskKey(), Question.SUCCESS);
        List<String> asked = List.of(activity.taskKey(), activity.anchor());
        return made.computeIfAbsent(
                activity.taskKey() + "_not_succeeded",
                name -> activity.mayBeExcluded()
                        ? behindGate(name, text, asked, RunIf.ALL_DONE, question, needing)
                        : marker(name, text, RunIf.AT_LEAST_ONE_FAILED, activity, needing));
    }

    /** A {@code run_if} says it, but for skips that look like failures; whether it ran is asked then. */
    private String ifRan(String name, String what, RunIf runIf, End activity, ActivityHeader needing) {
        String text = text(activity, what);
        Question question = Question.isNot(activity.firstTask(), Question.UPSTREAM_FAILED);
        List<String> ends = List.of(activity.firstTask(), activity.taskKey());
        return activity.mayBeUpstreamFailed()
                ? behindGate(name, text, ends, runIf, question, needing)
                : marker(name, text, runIf, activity, needing);
    }

    private String marker(String name, String text, RunIf runIf, End activity, ActivityHeader needing) {
        return tasks.marker(name, List.of(activity.taskKey()), runIf, text, Helper.GATE, Optional.of(needing));
    }

    private String behindGate(
            String name, String text, List<String> dependsOn, RunIf runIf, Question question, ActivityHeader needing) {
        String gate = tasks.gate(name + "_gate", dependsOn, runIf, question, needing);
        return tasks.markerBehind(name, gate, text, needing);
    }

    private static String text(End activity, String what) {
        return "Succeeds if " + activity.taskKey() + " " + what;
    }
}
