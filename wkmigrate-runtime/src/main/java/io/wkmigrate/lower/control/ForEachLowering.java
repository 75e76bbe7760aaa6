package io.wkmigrate.lower.control;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.Attempts;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskWork;
import java.util.List;
import java.util.Optional;

/**
 * Lowers ForEach activities (FE-1 to FE-7). A loop runs exactly one nested task: the activity itself when the body is a
 * single one that simply runs, else a child job with the whole body.
 */
final class ForEachLowering {

    private final ActivityLowering activity;

    ForEachLowering(ActivityLowering activity) {
        this.activity = activity;
    }

    End lower(ActivityKind.ForEach loop) {
        JobText items = activity.values(activity.references()).items("items", loop.items());
        Attachment attached = activity.evaluated();
        Task nested = new LoopBody(activity, loop.items().literal()).lower(loop.body());
        Task task = new Task(
                activity.taskKey(),
                activity.description(),
                attached.dependsOn(),
                attached.runIf(),
                new TaskWork.ForEach(items, loop.concurrency(), nested),
                new TaskCompute.None(),
                List.of(),
                Attempts.ONCE);
        activity.add(task, Optional.empty(), Optional.empty());
        return activity.attachment().end(activity.taskKey());
    }
}
