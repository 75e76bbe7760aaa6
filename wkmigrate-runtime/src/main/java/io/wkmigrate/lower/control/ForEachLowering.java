package io.wkmigrate.lower.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.Attempts;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.api.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Lowers ForEach activities (FE-1 to FE-7). A loop runs exactly one nested task: the activity itself when the body is a
 * single one that simply runs, else a child job with the whole body.
 */
final class ForEachLowering {

    /** The largest list as a task value, in bytes. */
    private static final int MAX_TASK_VALUE = 48 * 1024;

    private final ActivityLowering activity;

    ForEachLowering(ActivityLowering activity) {
        this.activity = activity;
    }

    End lower(ActivityKind.ForEach loop) {
        JobText items = items(loop.items());
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

    private JobText items(Value<JsonNode> items) {
        String text = items.literal().map(JsonNode::toString).orElse("");
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_TASK_VALUE) {
            activity.reporter()
                    .report(Findings.ITEMS_TOO_LONG, items.place(), "The list has " + text.length() + " characters.");
        }
        return activity.values(activity.references()).items("items", items);
    }
}
