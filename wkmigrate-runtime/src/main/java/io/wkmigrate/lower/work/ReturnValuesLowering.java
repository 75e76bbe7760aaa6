package io.wkmigrate.lower.work;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.assembly.PipelineContext;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lowers what sets the return values of a pipeline (VA-5): a notebook exits with them, where callers look for them. */
final class ReturnValuesLowering {

    private final JobAssembly job;
    private final Activity activity;
    private final String taskKey;
    private final ValuePlacer placer;
    private final NotebookValues values;
    private final Reporter reporter;

    /**
     * The lowering of one activity.
     *
     * @param taskKey the key of its task; empty for the nested task of a loop
     */
    ReturnValuesLowering(
            JobAssembly job,
            Activity activity,
            String taskKey,
            ValuePlacer placer,
            NotebookValues values,
            Reporter reporter) {
        this.job = job;
        this.activity = activity;
        this.taskKey = taskKey;
        this.placer = placer;
        this.values = values;
        this.reporter = reporter;
    }

    LoweredWork lower(SetVariable.ReturnValues returned) {
        note();
        Map<String, Python> pairs = new LinkedHashMap<>();
        returned.values()
                .forEach((key, value) -> pairs.put(
                        key,
                        activity.header().policy().hidesValues()
                                ? placer.withheld(key, value, values)
                                : placer.inNotebook(key, value, Type.ANY, true, values)));
        Python text = values.library("parameters", "text", Python.dict(pairs));
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        values.writeTo(notebook);
        PythonNotebook whole =
                notebook.statement("dbutils.notebook.exit({})", text).build();
        return LoweredWork.notebook(() -> whole, values, new TaskCompute.None());
    }

    /** Callers find only tasks of the job of the pipeline itself, not those of jobs or iterations that it runs. */
    private void note() {
        PipelineContext context = job.context();
        if (!taskKey.isEmpty() && job.jobKey().equals(context.pipeline().jobKey())) {
            context.factory().returnValues().returns(context.pipeline(), taskKey);
        } else {
            reporter.report(
                    Findings.RETURN_VALUE_UNREAD,
                    activity.header().place(),
                    "The values are returned from inside a loop.");
        }
    }
}
