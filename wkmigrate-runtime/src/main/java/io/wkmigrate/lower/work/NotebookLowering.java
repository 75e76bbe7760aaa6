package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskLibrary;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lowers activities that run a notebook of the workspace. The task runs it itself, unless the path is computed (a task names
 * its notebook when it is deployed) or others read what the notebook exits with.
 */
final class NotebookLowering {

    private final JobAssembly job;
    private final ActivityHeader header;
    private final String taskKey;
    private final ValuePlacer placer;
    private final NotebookValues values;
    private final Reporter reporter;

    NotebookLowering(
            JobAssembly job,
            ActivityHeader header,
            String taskKey,
            ValuePlacer placer,
            NotebookValues values,
            Reporter reporter) {
        this.job = job;
        this.header = header;
        this.taskKey = taskKey;
        this.placer = placer;
        this.values = values;
        this.reporter = reporter;
    }

    /** A task that runs a notebook whose path is known now. */
    LoweredWork direct(JobText path, NotebookWork work, Map<String, JobText> parameters) {
        TaskCompute compute = compute(work);
        LoweredWork lowered =
                LoweredWork.of(new TaskWork.Notebook(path, parameters), compute, libraries(work, compute));
        return lowered.with(new IndirectRun(path, parameters).output);
    }

    /** A task that runs a notebook which computes the path and runs the notebook there. */
    LoweredWork computedPath(NotebookWork work, Map<String, Value<JsonNode>> parameters) {
        report("The path of the notebook is computed.");
        Python path = placer.inNotebook("path", work.path(), Type.TEXT, false, values);
        Map<String, Python> arguments = new LinkedHashMap<>();
        parameters.forEach((name, value) ->
                arguments.put(name, values.parameterText(placer.inNotebook(name, value, Type.ANY, false, values))));
        NotebookOutput output = new NotebookOutput(taskKey, secure(), () -> {});
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        values.writeTo(notebook);
        PythonNotebook reads = notebook.build();
        TaskCompute compute = compute(work);
        return LoweredWork.notebook(
                        () -> output.run(PythonNotebook.builder().append(reads), path, arguments), values, compute)
                .with(libraries(work, compute))
                .with(output);
    }

    /** Replaces what a task runs when somebody reads the output of its notebook. */
    private final class IndirectRun {

        private final JobText path;
        private final Map<String, JobText> parameters;
        private final NotebookOutput output = new NotebookOutput(taskKey, secure(), this::replace);

        IndirectRun(JobText path, Map<String, JobText> parameters) {
            this.path = path;
            this.parameters = parameters;
        }

        private void replace() {
            report("Another activity reads what the notebook exits with.");
            Map<String, Python> arguments = new LinkedHashMap<>();
            parameters
                    .keySet()
                    .forEach(name -> arguments.put(name, Python.call("dbutils.widgets.get", Python.text(name))));
            String file = job.notebook(
                    taskKey,
                    () -> output.run(PythonNotebook.builder(), Python.text(path.toString()), arguments),
                    "Translation",
                    header);
            job.rework(taskKey, new TaskWork.BundleNotebook(file, parameters), Optional.of(file));
        }
    }

    private void report(String why) {
        reporter.report(Findings.NOTEBOOK_RUN_BY_NOTEBOOK, header.place(), why);
    }

    private boolean secure() {
        return header.policy().secureOutput();
    }

    private TaskCompute compute(NotebookWork work) {
        return job.clusters().forNotebook(work.compute(), reporter, header.place());
    }

    private List<TaskLibrary> libraries(NotebookWork work, TaskCompute compute) {
        return new LibraryLowering(placer, reporter).lower(work.libraries(), compute, header.place());
    }
}
