package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.definition.DependencyCondition;
import java.util.Set;

/**
 * The end of an activity, as the activities that wait for it see it. All is said under the condition that the scope around
 * it was entered.
 *
 * @param taskKey the task whose end is that of the activity
 * @param firstTask the first of its tasks, which does not run exactly when ADF skips the activity
 * @param anchor a task before it, or itself, that always ends otherwise than excluded
 * @param outcomes the ends in ADF that can happen: Succeeded, Failed, Skipped
 * @param whenSkipped how {@code taskKey} may end when ADF skips the activity
 * @param lastTasks the tasks of which all have ended when the activity has
 * @param failures the tasks that tell whether the activity makes its scope fail
 */
public record End(
        String taskKey,
        String firstTask,
        String anchor,
        Set<DependencyCondition> outcomes,
        Set<TaskEnd> whenSkipped,
        Set<String> lastTasks,
        Failures failures) {

    End with(Failures others) {
        return new End(taskKey, firstTask, anchor, outcomes, whenSkipped, lastTasks, others);
    }

    boolean mayBeExcluded() {
        return whenSkipped.contains(TaskEnd.EXCLUDED);
    }

    /** Whether a skip looks like a failure to the tasks behind it. */
    boolean mayBeUpstreamFailed() {
        return whenSkipped.contains(TaskEnd.FAILED);
    }
}
