package io.wkmigrate.lower.plan;

import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.ExecutePipeline;
import io.wkmigrate.api.ir.ExistingJobWork;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.ir.GeneratedNotebook;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.value.Value;
import java.util.Map;

/**
 * The named parameters that tasks are given. A job parameter of the same name would win over them, in notebooks and in the
 * jobs that tasks run (section 6.1 of the target reference).
 */
public final class TaskParameters {

    /** The value that the notebook of a Set Variable publishes, and the key under which it does. */
    public static final String VALUE = "value";

    /** The message of a Fail. */
    public static final String MESSAGE = "message";

    /** The error code of a Fail. */
    public static final String ERROR_CODE = "error_code";

    private TaskParameters() {}

    /** The parameters of the task that an activity becomes. */
    public static Map<String, ? extends Value<?>> of(ActivityKind kind) {
        if (kind instanceof NotebookWork notebook) {
            return notebook.parameters();
        }
        if (kind instanceof GeneratedNotebook generated) {
            return generated.inputs();
        }
        if (kind instanceof ExistingJobWork job) {
            return job.parameters();
        }
        if (kind instanceof ExecutePipeline execute) {
            return execute.parameters();
        }
        if (kind instanceof SetVariable set) {
            return of(set.target());
        }
        return kind instanceof Fail fail ? Map.of(MESSAGE, fail.message(), ERROR_CODE, fail.errorCode()) : Map.of();
    }

    private static Map<String, ? extends Value<?>> of(SetVariable.Target target) {
        return target instanceof SetVariable.ReturnValues returned
                ? returned.values()
                : Map.of(VALUE, ((SetVariable.Variable) target).value());
    }
}
