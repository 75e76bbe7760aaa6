package io.wkmigrate.lower.control;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.Attempts;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.expression.placement.Comparison;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.value.Evaluation;
import io.wkmigrate.lower.value.NotebookValues;
import io.wkmigrate.lower.value.ValuePlacer;
import io.wkmigrate.lower.work.AttemptsLowering;
import io.wkmigrate.lower.work.EvaluateNotebook;
import io.wkmigrate.lower.work.LoweredWork;
import io.wkmigrate.lower.work.WorkLowering;
import io.wkmigrate.lower.workflow.Workflow.Helper;
import io.wkmigrate.lower.workflow.Workflow.KeptSource;
import io.wkmigrate.lower.workflow.Workflow.MissingValue;
import io.wkmigrate.translate.Credentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers one activity to the tasks that stand for it. */
final class ActivityLowering {

    private final JobAssembly job;
    private final Activity activity;
    private final Attachment attachment;
    private final ReferenceScope references;
    private final String taskKey;
    private final Reporter reporter;
    private final Evaluation evaluation;

    ActivityLowering(JobAssembly job, Activity activity, Attachment attachment, ReferenceScope references) {
        this.job = job;
        this.activity = activity;
        this.attachment = attachment;
        this.references = references;
        this.taskKey = job.allocate(activity.name());
        this.reporter = job.context().reporter().about(activity.header().path());
        this.evaluation = new Evaluation(() -> job.allocate(activity.name() + "_evaluate"));
    }

    /** Adds its tasks to the job. The end of a container is a task of its own, added when something waits for it. */
    End lower(boolean needsEnd) {
        ActivityKind kind = activity.kind();
        if (kind instanceof ActivityKind.IfCondition condition) {
            return new IfLowering(this).lower(condition, needsEnd);
        }
        if (kind instanceof ActivityKind.Switch choice) {
            return new SwitchLowering(this).lower(choice, needsEnd);
        }
        if (kind instanceof ActivityKind.ForEach loop) {
            return new ForEachLowering(this).lower(loop);
        }
        return work((ActivityKind.Work) kind);
    }

    private End work(ActivityKind.Work work) {
        LoweredWork lowered =
                new WorkLowering(job, activity, taskKey, values(references), notebookValues(), reporter).lower(work);
        Optional<String> notebook = notebook(lowered);
        keepPlaceholder(work);
        add(task(lowered, notebook, evaluated()), notebook, Optional.empty());
        job.context().outputs().ran(activity.name(), taskKey, evaluation.taskKey(), lowered.output());
        if (work instanceof SetVariable set && set.target() instanceof SetVariable.Variable) {
            job.context().variables().publishes(activity.name(), taskKey);
        }
        return attachment.end(taskKey);
    }

    /** The notebook that is written for it, if one is. */
    private Optional<String> notebook(LoweredWork lowered) {
        Optional<String> file =
                lowered.notebook().map(each -> job.notebook(taskKey, each, lowered.what(), activity.header()));
        file.ifPresent(each -> missing(each, lowered.missing()));
        return file;
    }

    private void missing(String notebook, Map<String, String> properties) {
        properties.forEach((property, reason) -> job.context()
                .output()
                .missing(new MissingValue(notebook, activity.header().path(), property, reason)));
    }

    /** The activity as the nested task of a loop. */
    Task nested(ActivityKind.Work work, LoweredWork lowered) {
        Optional<String> notebook = notebook(lowered);
        keepPlaceholder(work);
        job.map(taskKey, activity.header(), notebook, Optional.empty());
        return task(lowered, notebook, attachment);
    }

    /** The task of a piece of work, attached somehow. */
    Task task(LoweredWork lowered, Optional<String> notebook, Attachment attached) {
        return new Task(
                taskKey,
                description(),
                attached.dependsOn(),
                attached.runIf(),
                lowered.work().apply(notebook.orElse("")),
                lowered.compute(),
                lowered.libraries(),
                attempts());
    }

    private Attempts attempts() {
        return activity.header().state().active()
                ? new AttemptsLowering(reporter).lower(activity.header(), activity.kind())
                : Attempts.ONCE;
    }

    /** Keeps the source of a placeholder for the person who has to write it, without the secrets in it. */
    void keepPlaceholder(ActivityKind.Work work) {
        if (work instanceof Placeholder placeholder) {
            String file = "metadata/placeholders/" + job.jobKey() + "/" + taskKey + ".json";
            job.context().output().kept(new KeptSource(file, Credentials.redacted(placeholder.source())));
        }
    }

    /** Adds the evaluate task, if there is one, and says how the task that needs its values is attached. */
    Attachment evaluated() {
        Optional<String> key = evaluation.taskKey();
        if (key.isEmpty()) {
            return attachment;
        }
        NotebookValues computed = notebookValues();
        PythonNotebook source = new EvaluateNotebook(evaluation, computed).notebook();
        String notebook = job.notebook(key.get(), () -> source, "Values", activity.header());
        missing(notebook, evaluation.missing());
        Task task = new Task(
                key.get(),
                Optional.of(JobText.prose("Computes values for " + activity.name())),
                attachment.dependsOn(),
                attachment.runIf(),
                new TaskWork.BundleNotebook(notebook, computed.parameters()),
                new TaskCompute.None(),
                List.of(),
                Attempts.ONCE);
        job.add(task, activity.header(), Optional.of(notebook), Optional.of(Helper.EVALUATE));
        return Attachment.behind(key.get());
    }

    /** Adds a condition task, which needs no compute. */
    void condition(String key, Attachment attached, Comparison comparison, String text, Optional<Helper> helper) {
        Task task = new Task(
                key,
                Optional.of(JobText.prose(text)),
                attached.dependsOn(),
                attached.runIf(),
                new TaskWork.Condition(comparison.operator(), comparison.left(), comparison.right()),
                new TaskCompute.None(),
                List.of(),
                Attempts.ONCE);
        add(task, Optional.empty(), helper);
    }

    /**
     * Adds the end of a container: it succeeds when every branch that was taken did, under both readings of an excluded
     * dependency (section 3.4 of the target reference).
     */
    End end(List<DependsOn> dependsOn) {
        String key = job.allocate(activity.name() + "_end");
        Attachment attached = new Attachment(dependsOn, RunIf.NONE_FAILED, true, attachment.mayBeExcluded());
        JobText yes = JobText.trusted("true");
        Comparison always = new Comparison(TaskWork.Operator.EQUAL_TO, yes, yes, List.of());
        condition(key, attached, always, "The end of " + activity.name(), Optional.of(Helper.MERGE));
        return attachment.end(key);
    }

    void add(Task task, Optional<String> notebook, Optional<Helper> helper) {
        job.add(task, activity.header(), notebook, helper);
    }

    ValuePlacer values(ReferenceScope scope) {
        return new ValuePlacer(
                job.context().placement(),
                scope,
                evaluation,
                reporter,
                job.context().output().tally(),
                activity.header().policy().secureInput());
    }

    /** What a notebook of the activity computes with. */
    NotebookValues notebookValues() {
        return new NotebookValues(job.context().placement().functions(), references, job.parameterNames());
    }

    /** The description of the activity, and its user properties, which tasks do not have. */
    Optional<JobText> description() {
        StringBuilder text = new StringBuilder(activity.header().description().orElse(""));
        activity.header()
                .userProperties()
                .forEach((name, value) -> text.append(text.isEmpty() ? "" : "; ")
                        .append(name)
                        .append(": ")
                        .append(value.literal().orElse("(computed)")));
        return text.isEmpty() ? Optional.empty() : Optional.of(JobText.prose(Credentials.redacted(text.toString())));
    }

    JobAssembly job() {
        return job;
    }

    ActivityHeader header() {
        return activity.header();
    }

    Activity activity() {
        return activity;
    }

    Attachment attachment() {
        return attachment;
    }

    ReferenceScope references() {
        return references;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Reporter reporter() {
        return reporter;
    }

    String taskKey() {
        return taskKey;
    }
}
