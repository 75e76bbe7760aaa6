package io.wkmigrate.lower.control;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.dependency.Attachment;
import io.wkmigrate.lower.dependency.End;
import io.wkmigrate.lower.value.LoopScope;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.List;
import java.util.Optional;

/**
 * Lowers ForEach activities (FE-1 to FE-7). A loop runs exactly one nested task: the activity itself when the body is a
 * single one that simply runs, else a child job with the whole body. What such a loop cannot do, a notebook does: it hands
 * variables on, and loops over lists that are too long for a task value.
 */
final class ForEachLowering {

    private final ActivityLowering activity;

    ForEachLowering(ActivityLowering activity) {
        this.activity = activity;
    }

    End lower(ActivityKind.ForEach loop) {
        if (loop.body().isEmpty()) {
            return forEachTask(loop);
        }
        if (!CarriedVariables.in(activity).isEmpty()) {
            return driven(loop, "It hands variables on from one iteration to the next, or to what comes after it.");
        }
        return activity.values(activity.references()).isTooLongForATaskValue(loop.items())
                ? driven(loop, "Its list is longer than a task value can be.")
                : forEachTask(loop);
    }

    private End forEachTask(ActivityKind.ForEach loop) {
        ValuePlacer values = activity.values(activity.references());
        JobText items = values.items("items", loop.items());
        Task nested = new LoopBody(activity, values.known(loop.items())).lower(loop.body());
        Attachment attached = activity.evaluated();
        Task task = Task.plain(
                activity.taskKey(),
                activity.description(),
                attached.dependsOn(),
                attached.runIf(),
                new TaskWork.ForEach(items, loop.concurrency(), nested));
        activity.add(task, Optional.empty(), Optional.empty());
        return activity.ended();
    }

    /** The list is computed by the notebook itself, so that it may have any length. */
    private End driven(ActivityKind.ForEach loop, String why) {
        ValuePlacer values = activity.values(activity.references());
        LoopScope element = new LoopScope(activity.references(), values.known(loop.items()));
        BodyJob body = new BodyJob(activity, loop.body(), element);
        CarriedVariables carried = new CarriedVariables(activity, body);
        body.complete();
        LoopDriver driver = new LoopDriver(activity, body, carried, Optional.of(element));
        Python items = values.inNotebook("items", loop.items(), Type.ARRAY, true, driver.values());
        Python concurrency = Python.atom("concurrency=" + loop.concurrency());
        return driver.drive("for_each", why, loop.concurrency() == 1 ? List.of(items) : List.of(items, concurrency));
    }
}
