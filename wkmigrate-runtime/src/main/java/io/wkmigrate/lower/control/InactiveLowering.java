package io.wkmigrate.lower.control;

import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.expression.placement.Comparison;
import io.wkmigrate.lower.dependency.End;
import io.wkmigrate.lower.work.LoweredWork;
import java.util.List;
import java.util.Optional;

/**
 * Lowers inactive activities (IN-1 to IN-5): a task that does nothing once what came before has ended, whatever the end. One
 * that is marked as failed fails; one that is marked as skipped only stands there, and what waits for it knows.
 */
final class InactiveLowering {

    private static final JobText YES = JobText.trusted("true");

    private final ActivityLowering activity;

    InactiveLowering(ActivityLowering activity) {
        this.activity = activity;
    }

    End lower() {
        DependencyCondition mark = activity.header().state().mark();
        switch (mark) {
            case FAILED -> failing();
            case SKIPPED -> standIn("skipped");
            case SUCCEEDED, COMPLETED -> standIn("succeeded");
        }
        return activity.entrance().inactive(activity.taskKey(), mark);
    }

    private void standIn(String mark) {
        activity.condition(
                activity.taskKey(),
                activity.entrance().attach(),
                new Comparison(TaskWork.Operator.EQUAL_TO, YES, YES, List.of()),
                "Inactive in ADF, counts as " + mark,
                Optional.empty());
    }

    private void failing() {
        PythonNotebook notebook = PythonNotebook.builder()
                .comment("The activity is inactive in ADF and marked as failed.")
                .statement("raise RuntimeError({})", Python.text("Inactive in ADF, marked as failed"))
                .build();
        LoweredWork work = LoweredWork.notebook(() -> notebook, "Stand-in");
        String file = activity.job().notebook(activity.taskKey(), () -> notebook, work.what(), activity.header());
        activity.add(
                activity.task(work, Optional.of(file), activity.entrance().attach()),
                Optional.of(file),
                Optional.empty());
    }
}
