package io.wkmigrate.lower.control;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.expression.placement.Comparison;
import io.wkmigrate.lower.work.LoweredWork;
import io.wkmigrate.lower.workflow.Workflow;
import java.util.List;
import java.util.Optional;

/**
 * Lowers inactive activities (IN-1 to IN-5): a task that does nothing and ends as the activity is marked, so that what
 * waits for it behaves as in ADF. It waits for the ends before it, whatever they are.
 */
final class InactiveLowering {

    private static final Comparison MET = comparison("true");
    private static final Comparison NEVER = comparison("false");

    private final ActivityLowering activity;

    InactiveLowering(ActivityLowering activity) {
        this.activity = activity;
    }

    /**
     * Adds the tasks.
     *
     * @param skipIsAwaited whether everything that waits for the activity waits for it to be skipped; then it is enough that
     *     its task ends
     */
    End lower(boolean skipIsAwaited) {
        Attachment attached = activity.attachment();
        return switch (activity.header().state()) {
            case ACTIVE, INACTIVE_SUCCEEDED -> succeeded(attached, "succeeded");
            case INACTIVE_FAILED -> failed(attached);
            case INACTIVE_SKIPPED -> skipIsAwaited ? succeeded(attached, "skipped") : skipped(attached);
        };
    }

    private End succeeded(Attachment always, String mark) {
        activity.condition(activity.taskKey(), always, MET, "Inactive in ADF, counts as " + mark, Optional.empty());
        return always.end(activity.taskKey());
    }

    private End failed(Attachment always) {
        PythonNotebook notebook = PythonNotebook.builder()
                .comment("The activity is inactive in ADF and marked as failed.")
                .statement("raise RuntimeError({})", Python.text("Inactive in ADF, marked as failed"))
                .build();
        LoweredWork work = LoweredWork.notebook(() -> notebook, "Stand-in");
        String file = activity.job().notebook(activity.taskKey(), () -> notebook, work.what(), activity.header());
        activity.add(activity.task(work, Optional.of(file), always), Optional.of(file), Optional.empty());
        return always.end(activity.taskKey());
    }

    /** A condition that is never met excludes the task behind it. */
    private End skipped(Attachment always) {
        String gate = activity.job().allocate(activity.activity().name() + "_skip");
        activity.condition(
                gate, always, NEVER, "Inactive in ADF, counts as skipped", Optional.of(Workflow.Helper.GATE));
        Attachment never = new Attachment(List.of(DependsOn.on(gate, true)), RunIf.ALL_SUCCESS, true, true);
        activity.condition(activity.taskKey(), never, MET, "Inactive in ADF, counts as skipped", Optional.empty());
        return never.end(activity.taskKey());
    }

    private static Comparison comparison(String right) {
        return new Comparison(TaskWork.Operator.EQUAL_TO, JobText.trusted("true"), JobText.trusted(right), List.of());
    }
}
