package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task.DependsOn;
import java.util.List;
import java.util.Set;

/**
 * How a task hangs on the tasks before it.
 *
 * @param dependsOn the tasks it waits for
 * @param runIf when it runs, given how they ended
 * @param whenSkipped how it may end when it does not run though its scope was entered
 * @param showsFailures whether it ends failed, when it does not run, exactly if what it waits for makes its scope fail
 */
public record Attachment(List<DependsOn> dependsOn, RunIf runIf, Set<TaskEnd> whenSkipped, boolean showsFailures) {

    /** Whether a failure before the task makes it end {@code UPSTREAM_FAILED}. */
    public boolean mayBeUpstreamFailed() {
        return whenSkipped.contains(TaskEnd.FAILED);
    }

    /** The start of a job. */
    public static final Attachment START = new Attachment(List.of(), RunIf.ALL_SUCCESS, Set.of(), true);

    /** Right behind one task of the same activity, when that succeeded. */
    public static Attachment behind(String taskKey) {
        return new Attachment(List.of(DependsOn.on(taskKey)), RunIf.ALL_SUCCESS, Set.of(TaskEnd.FAILED), true);
    }

    /** Right behind one result of a condition task. */
    public static Attachment behind(String condition, boolean outcome) {
        return new Attachment(List.of(DependsOn.on(condition, outcome)), RunIf.ALL_SUCCESS, Set.of(), true);
    }

    /** Behind the result "true" of a gate, excluded otherwise. */
    static Attachment gated(String gate) {
        return new Attachment(List.of(DependsOn.on(gate, true)), RunIf.ALL_SUCCESS, Set.of(TaskEnd.EXCLUDED), false);
    }
}
