package io.wkmigrate.lower.control;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.emit.PythonNotebook;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.Attempts;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.expression.placement.Comparison;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.dependency.Attachment;
import io.wkmigrate.lower.dependency.End;
import io.wkmigrate.lower.dependency.Entrance;
import io.wkmigrate.lower.dependency.ScopeEnd;
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
import java.util.Set;

/** Lowers one activity to the tasks that stand for it. */
final class ActivityLowering {

    private final JobAssembly job;
    private final Activity activity;
    private final Entrance entrance;
    private final ReferenceScope references;
    private final String taskKey;
    private final Reporter reporter;
    private final Evaluation evaluation;

    ActivityLowering(JobAssembly job, Activity activity, Entrance entrance, ReferenceScope references) {
        this.job = job;
        this.activity = activity;
        this.entrance = entrance;
        this.references = references;
        this.taskKey = job.allocate(activity.name());
        this.reporter = job.context().reporter().about(activity.header().path());
        this.evaluation = new Evaluation(() -> job.allocate(activity.name() + "_evaluate"));
    }

    /** The lowering of an activity that is nested in a loop, where nothing comes before it. */
    static ActivityLowering nested(JobAssembly job, Activity activity, ReferenceScope references) {
        Entrance entrance = new Entrance.Scope(job, Attachment.START).of(activity.header(), List.of());
        return new ActivityLowering(job, activity, entrance, references);
    }

    /** Whether activities of a kind have branches that stand in the same job. */
    static boolean isBranching(ActivityKind kind) {
        return kind instanceof ActivityKind.IfCondition || kind instanceof ActivityKind.Switch;
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
        if (kind instanceof ActivityKind.Until loop) {
            return new UntilLowering(this).lower(loop);
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
        job.context().variables().publishes(activity, taskKey);
        return work instanceof Fail ? entrance.failure(taskKey, firstTask()) : ended();
    }

    /** The end of an activity whose own task is the last of its tasks. */
    End ended() {
        return entrance.end(taskKey, firstTask());
    }

    /** The first of its tasks. */
    private String firstTask() {
        return evaluation.taskKey().orElse(taskKey);
    }

    /** The notebook that is written for it, if one is. */
    private Optional<String> notebook(LoweredWork lowered) {
        Optional<String> file =
                lowered.notebook().map(each -> job.notebook(taskKey, each, lowered.what(), activity.header()));
        file.ifPresent(each -> missing(each, lowered.missing()));
        return file;
    }

    /** Notes what a person has to compute in a notebook. */
    void missing(String notebook, Map<String, String> properties) {
        properties.forEach((property, reason) -> job.context()
                .output()
                .missing(new MissingValue(notebook, activity.header().path(), property, reason)));
    }

    /** The activity as the nested task of a loop. */
    Task nested(ActivityKind.Work work, LoweredWork lowered) {
        Optional<String> notebook = notebook(lowered);
        keepPlaceholder(work);
        job.map(taskKey, activity.header(), notebook, Optional.empty());
        return task(lowered, notebook, Attachment.START);
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
            return entrance.attach();
        }
        evaluate(key.get());
        return Attachment.behind(key.get());
    }

    /**
     * The same for the condition of a container. Where a failure before the container could be taken for one inside, the
     * condition is excluded instead of ending {@code UPSTREAM_FAILED}.
     */
    Attachment evaluatedBranching() {
        if (!Branch.isSensitive(activity.kind().nested())) {
            return evaluated();
        }
        Optional<String> key = evaluation.taskKey();
        if (key.isEmpty()) {
            return entrance.attachExcluding();
        }
        evaluate(key.get());
        return entrance.afterSuccess(key.get());
    }

    private void evaluate(String key) {
        Attachment attached = entrance.attach();
        NotebookValues computed = notebookValues();
        PythonNotebook source = new EvaluateNotebook(evaluation, computed).notebook();
        String notebook = job.notebook(key, () -> source, "Values", activity.header());
        missing(notebook, evaluation.missing());
        Task task = Task.plain(
                key,
                Optional.of(JobText.prose("Computes values for " + activity.name())),
                attached.dependsOn(),
                attached.runIf(),
                new TaskWork.BundleNotebook(notebook, computed.parameters()));
        job.add(task, activity.header(), Optional.of(notebook), Optional.of(Helper.EVALUATE));
    }

    /** Adds a condition task, which needs no compute. */
    void condition(String key, Attachment attached, Comparison comparison, String text, Optional<Helper> helper) {
        Task task = Task.plain(
                key,
                Optional.of(JobText.prose(text)),
                attached.dependsOn(),
                attached.runIf(),
                new TaskWork.Condition(comparison.operator(), comparison.left(), comparison.right()));
        add(task, Optional.empty(), helper);
    }

    /** What ends with a container, as far as it is known before its branches. */
    BranchEnds branchEnds() {
        BranchEnds ends = new BranchEnds();
        evaluation.taskKey().ifPresent(each -> ends.add(each, true));
        return ends;
    }

    /**
     * The end of a container. The task that stands for it, if it needs one, succeeds when nothing in the branches that were
     * taken makes them fail, under both readings of an excluded dependency (section 3.4 of the target reference).
     */
    End end(ScopeEnd inside, boolean needsTask) {
        if (!needsTask) {
            return entrance.open(firstTask(), inside.failures(), inside.lastTasks());
        }
        String key = job.allocate(activity.name() + "_end");
        JobText yes = JobText.trusted("true");
        Comparison always = new Comparison(TaskWork.Operator.EQUAL_TO, yes, yes, List.of());
        List<DependsOn> waitsFor =
                inside.essentialTasks(job.tasks()).stream().map(DependsOn::on).toList();
        condition(
                key,
                new Attachment(waitsFor, RunIf.NONE_FAILED, Set.of(), true),
                always,
                "The end of " + activity.name(),
                Optional.of(Helper.MERGE));
        return entrance.end(key, firstTask());
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

    /** The same with a sentence before it that says what the task does. */
    JobText description(String sentence) {
        return description()
                .flatMap(each -> JobText.prose(sentence + " ").plus(each))
                .orElseGet(() -> JobText.prose(sentence));
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

    Entrance entrance() {
        return entrance;
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
