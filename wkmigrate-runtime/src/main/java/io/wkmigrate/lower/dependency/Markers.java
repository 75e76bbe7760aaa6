package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.lower.workflow.Workflow.Helper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
        String name = activity.taskKey() + "_ran";
        String text = "Succeeds if " + activity.taskKey() + " ran";
        return made.computeIfAbsent(
                name,
                unseen -> activity.mayBeUpstreamFailed()
                        ? behindGate(
                                name,
                                text,
                                ends(activity),
                                RunIf.ALL_DONE,
                                Question.isNot(activity.firstTask(), Question.UPSTREAM_FAILED),
                                needing)
                        : tasks.marker(
                                name,
                                List.of(activity.taskKey()),
                                RunIf.ALL_DONE,
                                text,
                                Helper.GATE,
                                Optional.of(needing)));
    }

    /** The activity ran and failed. */
    String failed(End activity, ActivityHeader needing) {
        String name = activity.taskKey() + "_failed";
        String text = "Succeeds if " + activity.taskKey() + " failed";
        return made.computeIfAbsent(
                name,
                unseen -> activity.mayBeUpstreamFailed()
                        ? behindGate(
                                name,
                                text,
                                ends(activity),
                                RunIf.AT_LEAST_ONE_FAILED,
                                Question.isNot(activity.firstTask(), Question.UPSTREAM_FAILED),
                                needing)
                        : afterFailure(name, text, activity, needing));
    }

    /** The activity failed or was skipped. */
    String notSucceeded(End activity, ActivityHeader needing) {
        String name = activity.taskKey() + "_not_succeeded";
        String text = "Succeeds if " + activity.taskKey() + " did not";
        Supplier<String> asked = () -> behindGate(
                name,
                text,
                List.of(activity.taskKey(), activity.anchor()),
                RunIf.ALL_DONE,
                Question.isNot(activity.taskKey(), Question.SUCCESS),
                needing);
        return made.computeIfAbsent(
                name, unseen -> activity.mayBeExcluded() ? asked.get() : afterFailure(name, text, activity, needing));
    }

    private String afterFailure(String name, String text, End activity, ActivityHeader needing) {
        List<String> task = List.of(activity.taskKey());
        return tasks.marker(name, task, RunIf.AT_LEAST_ONE_FAILED, text, Helper.GATE, Optional.of(needing));
    }

    private String behindGate(
            String name, String text, List<String> dependsOn, RunIf runIf, Question question, ActivityHeader needing) {
        String gate = tasks.gate(name + "_gate", dependsOn, runIf, question, needing);
        return tasks.markerBehind(name, gate, text, needing);
    }

    private static List<String> ends(End activity) {
        return List.of(activity.firstTask(), activity.taskKey());
    }
}
