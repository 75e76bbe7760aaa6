package io.wkmigrate.lower.control;

import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task.DependsOn;
import java.util.List;

/**
 * How the first task of an activity hangs on the tasks before it.
 *
 * @param dependsOn the tasks it waits for
 * @param runIf when it runs, given their states
 * @param maySkip whether it can end without having run when its scope was entered
 * @param mayBeExcluded whether it can end {@code EXCLUDED} when its scope was entered
 */
public record Attachment(List<DependsOn> dependsOn, RunIf runIf, boolean maySkip, boolean mayBeExcluded) {

    /** The start of a job. */
    public static final Attachment START = new Attachment(List.of(), RunIf.ALL_SUCCESS, false, false);

    /** Right behind one task, when that succeeded. */
    public static Attachment behind(String taskKey) {
        return new Attachment(List.of(DependsOn.on(taskKey)), RunIf.ALL_SUCCESS, true, false);
    }

    /** The end of an activity of a single task that is attached like this. */
    public End end(String taskKey) {
        return new End(taskKey, maySkip, mayBeExcluded);
    }
}
