package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.ExecutePipeline;
import io.wkmigrate.api.ir.ExistingJobWork;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.ir.GeneratedNotebook;
import io.wkmigrate.api.ir.JarWork;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers activities that simply run, one method a kind. */
public final class WorkLowering {

    private final JobAssembly job;
    private final Activity activity;
    private final ValuePlacer values;
    private final Reporter reporter;

    public WorkLowering(JobAssembly job, Activity activity, ValuePlacer values, Reporter reporter) {
        this.job = job;
        this.activity = activity;
        this.values = values;
        this.reporter = reporter;
    }

    /** What the activity becomes. */
    public LoweredWork lower(ActivityKind.Work work) {
        if (work instanceof NotebookWork notebook) {
            return notebook(notebook);
        }
        if (work instanceof JarWork jar) {
            return jar(jar);
        }
        if (work instanceof PythonFileWork file) {
            return pythonFile(file);
        }
        if (work instanceof ExistingJobWork existing) {
            return existingJob(existing);
        }
        if (work instanceof GeneratedNotebook generated) {
            return generated(generated);
        }
        if (work instanceof ExecutePipeline execute) {
            return new ExecutePipelineLowering(job.context(), activity, values, reporter).lower(execute);
        }
        if (work instanceof SetVariable set) {
            return new SetVariableLowering(job.context(), activity, values, reporter).lower(set);
        }
        return work instanceof Fail fail ? new FailLowering(values).lower(fail) : placeholder((Placeholder) work);
    }

    private LoweredWork notebook(NotebookWork work) {
        return code(
                new TaskWork.Notebook(
                        values.text("notebookPath", work.path()), parameters("baseParameters", work.parameters())),
                job.clusters().forNotebook(work.compute(), reporter, header().place()),
                work.libraries());
    }

    private LoweredWork jar(JarWork work) {
        return code(
                new TaskWork.Jar(values.text("mainClassName", work.mainClassName()), arguments(work.parameters())),
                job.clusters().forCode(work.compute(), reporter, header().place()),
                work.libraries());
    }

    private LoweredWork pythonFile(PythonFileWork work) {
        return code(
                new TaskWork.PythonFile(values.text("pythonFile", work.file()), arguments(work.parameters())),
                job.clusters().forPythonFile(work.compute(), reporter, header().place()),
                work.libraries());
    }

    private LoweredWork code(TaskWork work, TaskCompute compute, List<Library> libraries) {
        LibraryLowering installed = new LibraryLowering(values, reporter);
        return LoweredWork.of(work, compute, installed.lower(libraries, compute, header().place()));
    }

    private LoweredWork existingJob(ExistingJobWork work) {
        return LoweredWork.of(
                new TaskWork.RunJob(values.text("jobId", work.jobId()), parameters("jobParameters", work.parameters())),
                new TaskCompute.None(),
                List.of());
    }

    private LoweredWork generated(GeneratedNotebook work) {
        Map<String, JobText> parameters = parameters("inputs", work.inputs());
        return new LoweredWork(
                file -> new TaskWork.BundleNotebook(file, parameters),
                Optional.of(work.notebook()),
                "Translation",
                job.clusters().forNotebook(work.compute(), reporter, header().place()),
                List.of());
    }

    private LoweredWork placeholder(Placeholder placeholder) {
        return LoweredWork.notebook(PlaceholderNotebook.of(header(), placeholder.reason()), "Placeholder", Map.of());
    }

    private Map<String, JobText> parameters(String property, Map<String, Value<JsonNode>> parameters) {
        Map<String, JobText> texts = new LinkedHashMap<>();
        parameters.forEach((name, value) -> texts.put(name, values.text(property + "." + name, value)));
        return texts;
    }

    private List<JobText> arguments(List<Value<JsonNode>> arguments) {
        List<JobText> texts = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            texts.add(values.text("parameters." + i, arguments.get(i)));
        }
        return texts;
    }

    private ActivityHeader header() {
        return activity.header();
    }
}
