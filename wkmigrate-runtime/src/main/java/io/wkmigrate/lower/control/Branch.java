package io.wkmigrate.lower.control;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task.DependsOn;
import java.util.List;

/** Lowers the activities behind one outcome of a condition task. */
final class Branch {

    private Branch() {}

    /** Adds the tasks of a branch and returns what has to be waited for to know that it ended. */
    static List<DependsOn> lower(
            ActivityLowering container, List<Activity> activities, String condition, boolean outcome) {
        // When the container is skipped, its condition task ends UPSTREAM_FAILED and so does the branch; inside the
        // branch that looks like a failure, so what may skip the container may skip every activity of the branch.
        Attachment start = new Attachment(
                List.of(DependsOn.on(condition, outcome)),
                RunIf.ALL_SUCCESS,
                container.attachment().maySkip()
                        || container.evaluation().taskKey().isPresent(),
                false);
        return new ScopeLowering(container.job(), activities, start, container.references(), true)
                .lower().stream().map(each -> DependsOn.on(each.taskKey())).toList();
    }
}
