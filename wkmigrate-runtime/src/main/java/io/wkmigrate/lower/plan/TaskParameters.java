package io.wkmigrate.lower.plan;

import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.ExecutePipeline;
import io.wkmigrate.api.ir.ExistingJobWork;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.value.Value;
import java.util.Map;

/**
 * The named parameters that tasks are given. A job parameter of the same name would win over them, in notebooks and in the
 * jobs that tasks run (section 6.1 of the target reference).
 */
public final class TaskParameters {

    /** The key under which a Set Variable publishes its value. */
    public static final String VALUE = "value";

    private TaskParameters() {}

    /** The parameters of the task that an activity becomes; what generated notebooks read is named when they are written. */
    public static Map<String, ? extends Value<?>> of(ActivityKind kind) {
        if (kind instanceof NotebookWork notebook) {
            return notebook.parameters();
        }
        if (kind instanceof ExistingJobWork job) {
            return job.parameters();
        }
        return kind instanceof ExecutePipeline execute ? execute.parameters() : Map.of();
    }
}
