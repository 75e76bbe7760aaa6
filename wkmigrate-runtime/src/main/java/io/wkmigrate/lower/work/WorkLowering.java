package io.wkmigrate.lower.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.AppendVariable;
import io.wkmigrate.api.ir.DeclarativePipeline;
import io.wkmigrate.api.ir.ExecutePipeline;
import io.wkmigrate.api.ir.ExistingJobWork;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.ir.GeneratedNotebook;
import io.wkmigrate.api.ir.JarWork;
import io.wkmigrate.api.ir.Library;
import io.wkmigrate.api.ir.LibraryNotebook;
import io.wkmigrate.api.ir.NotebookWork;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.PythonFileWork;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.RequestedOutputs;
import io.wkmigrate.lower.value.ValuePlacer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lowers activities that simply run, one method a kind. */
public final class WorkLowering {

    private static final Pattern JOB_ID = Pattern.compile("[0-9]{1,18}");

    private static final Pattern NOTEBOOK_PATH = Pattern.compile("/(?!.*(?:^|/)\\.\\.(?:/|$)).+");

    private static final Pattern FILE = Pattern.compile("(?:/|dbfs:/|abfss://|s3://|gs://).+");

    private final JobAssembly job;
    private final Activity activity;
    private final String taskKey;
    private final ValuePlacer values;
    private final NotebookValues notebookValues;
    private final Reporter reporter;

    /**
     * Lowers one activity.
     *
     * @param taskKey the key of its task
     * @param values where its values go
     * @param notebookValues what a notebook that is generated for it computes with
     */
    public WorkLowering(
            JobAssembly job,
            Activity activity,
            String taskKey,
            ValuePlacer values,
            NotebookValues notebookValues,
            Reporter reporter) {
        this.job = job;
        this.activity = activity;
        this.taskKey = taskKey;
        this.values = values;
        this.notebookValues = notebookValues;
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
        if (work instanceof LibraryNotebook library) {
            return library(library);
        }
        if (work instanceof DeclarativePipeline pipeline) {
            return new DeclarativePipelineLowering(job, activity, taskKey, values, reporter).lower(pipeline);
        }
        if (work instanceof ExecutePipeline execute) {
            return new ExecutePipelineLowering(job, activity, taskKey, values, reporter).lower(execute);
        }
        if (work instanceof SetVariable set) {
            return setVariable(set.target());
        }
        if (work instanceof AppendVariable append) {
            return variable().lower(append);
        }
        if (work instanceof Fail fail) {
            return new FailLowering(values, notebookValues).lower(fail);
        }
        if (work instanceof Placeholder placeholder) {
            return placeholder(placeholder);
        }
        throw new IllegalStateException("No lowering for " + work.getClass().getSimpleName());
    }

    private LoweredWork library(LibraryNotebook library) {
        Optional<String> fault =
                LibraryCalls.fault(library, job.context().output().library());
        if (fault.isPresent()) {
            reporter.report(Findings.RULE_RESULT_INVALID, header().place(), fault.get());
            return placeholder(fault.get());
        }
        return new LibraryNotebookLowering(job, activity, taskKey, values, notebookValues, reporter).lower(library);
    }

    private LoweredWork setVariable(SetVariable.Target target) {
        return target instanceof SetVariable.ReturnValues returned
                ? new ReturnValuesLowering(job, activity, taskKey, values, notebookValues, reporter).lower(returned)
                : variable().lower((SetVariable.Variable) target);
    }

    private SetVariableLowering variable() {
        return new SetVariableLowering(job, activity, taskKey, values, notebookValues, reporter);
    }

    private LoweredWork notebook(NotebookWork work) {
        NotebookLowering lowering = new NotebookLowering(job, header(), taskKey, values, notebookValues, reporter);
        Optional<JobText> path = fixed(work.path(), NOTEBOOK_PATH);
        if (path.isPresent()) {
            return lowering.direct(path.get(), work, parameters("baseParameters", work.parameters()));
        }
        return values.constant(work.path()).isEmpty()
                ? lowering.computedPath(work, present(work.parameters()))
                : misplaced(work.path(), "The path of the notebook is no absolute workspace path.");
    }

    private LoweredWork jar(JarWork work) {
        return code(
                new TaskWork.Jar(values.text("mainClassName", work.mainClassName()), arguments(work.parameters())),
                job.clusters().forCode(work.compute(), reporter, header().place()),
                work.libraries());
    }

    private LoweredWork pythonFile(PythonFileWork work) {
        Optional<JobText> file = fixed(work.file(), FILE);
        if (file.isEmpty()) {
            return misplaced(work.file(), "The Python file is no absolute path or storage URI that is known now.");
        }
        return code(
                new TaskWork.PythonFile(file.get(), arguments(work.parameters())),
                job.clusters().forPythonFile(work.compute(), reporter, header().place()),
                work.libraries());
    }

    private LoweredWork code(TaskWork work, TaskCompute compute, List<Library> libraries) {
        LibraryLowering installed = new LibraryLowering(values, reporter);
        return LoweredWork.of(work, compute, installed.lower(libraries, compute, header().place()));
    }

    /** A task names the job that it runs by a number, which is known when the task is deployed. */
    private LoweredWork existingJob(ExistingJobWork work) {
        Optional<JobText> id = fixed(work.jobId(), JOB_ID);
        if (id.isEmpty()) {
            return misplaced(work.jobId(), "The id of the job is no number that is known now.");
        }
        return LoweredWork.of(
                new TaskWork.RunJob(id.get(), parameters("jobParameters", work.parameters())),
                new TaskCompute.None(),
                List.of());
    }

    /** What a task runs is fixed when it is deployed: a literal of a form that Databricks takes. */
    private Optional<JobText> fixed(Value<String> value, Pattern form) {
        return values.constant(value)
                .filter(each -> form.matcher(each).matches())
                .flatMap(JobText::literal);
    }

    private LoweredWork misplaced(Value<String> value, String reason) {
        reporter.report(Findings.ACTIVITY_PLACEHOLDER, value.place(), reason);
        return placeholder(reason);
    }

    private LoweredWork generated(GeneratedNotebook work) {
        work.inputs().keySet().forEach(notebookValues::reserve);
        work.inputs().forEach((name, value) -> values.inNotebook(name, value, Type.ANY, false, notebookValues));
        PythonNotebook.Builder notebook = PythonNotebook.builder();
        notebookValues.writeTo(notebook);
        PythonNotebook whole = notebook.append(work.notebook()).build();
        return LoweredWork.notebook(
                () -> whole, notebookValues, job.clusters().forNotebook(work.compute(), reporter, header().place()));
    }

    private LoweredWork placeholder(Placeholder placeholder) {
        return placeholder(placeholder.reason() + " The original JSON is kept in metadata/placeholders.");
    }

    private LoweredWork placeholder(String reason) {
        RequestedOutputs outputs =
                new RequestedOutputs(taskKey, header().type(), header().policy().secureOutput());
        return LoweredWork.notebook(() -> PlaceholderNotebook.of(header(), reason, outputs.keys()), "Placeholder")
                .with(outputs);
    }

    private Map<String, JobText> parameters(String property, Map<String, Value<JsonNode>> parameters) {
        Map<String, JobText> texts = new LinkedHashMap<>();
        present(parameters).forEach((name, value) -> texts.put(name, values.text(property + "." + name, value)));
        return texts;
    }

    /** The parameters that have a value. */
    private Map<String, Value<JsonNode>> present(Map<String, Value<JsonNode>> parameters) {
        Map<String, Value<JsonNode>> present = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (value.literal().filter(JsonNode::isNull).isPresent()) {
                reporter.report(Findings.NULL_LEFT_OUT, value.place(), "The parameter \"" + name + "\" is null.");
            } else {
                present.put(name, value);
            }
        });
        return present;
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
