package io.wkmigrate.lower;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.assembly.LoweringOutput;
import io.wkmigrate.lower.plan.KeyAllocator;
import io.wkmigrate.lower.work.JobNotebook;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps jobs that run jobs within the levels that Lakeflow supports (section 5.3 of the target reference). A task that would
 * run a job one level too deep becomes a notebook that runs it through the Jobs API: such a run is not nested in another.
 */
final class NestingDepth {

    /** Levels of jobs below a job. */
    private static final int MAX_LEVELS = 3;

    private final LoweringOutput output;
    private final Map<String, LoweredJob> byReference = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();

    NestingDepth(LoweringOutput output) {
        this.output = output;
        output.jobs()
                .forEach(each -> byReference.put(JobText.jobId(each.job().key()).toString(), each));
    }

    /** Changes the tasks that lead too deep. */
    void limit() {
        output.jobs().forEach(this::levels);
    }

    /** How many levels of jobs are below a job, once its tasks have been changed. */
    private int levels(LoweredJob lowered) {
        Integer known = levels.get(lowered.job().key());
        if (known != null) {
            return known;
        }
        int deepest = 0;
        List<Task> tasks = new ArrayList<>();
        for (Task each : lowered.job().tasks()) {
            int below = child(each).map(child -> 1 + levels(child)).orElse(0);
            tasks.add(below > MAX_LEVELS ? runByNotebook(lowered, each) : each);
            deepest = Math.max(deepest, below > MAX_LEVELS ? 0 : below);
        }
        output.replace(lowered.job().withTasks(tasks));
        levels.put(lowered.job().key(), deepest);
        return deepest;
    }

    private Optional<LoweredJob> child(Task task) {
        return inner(task).work() instanceof TaskWork.RunJob run
                ? Optional.ofNullable(byReference.get(run.jobId().toString()))
                : Optional.empty();
    }

    /** The task that does the work: of a loop, the nested one. */
    private static Task inner(Task task) {
        return task.work() instanceof TaskWork.ForEach loop ? loop.nested() : task;
    }

    private Task runByNotebook(LoweredJob lowered, Task task) {
        Task inner = inner(task);
        SourceMapEntry source = output.source(lowered.job().key(), inner.key());
        JobNotebook notebook = JobNotebook.waiting((TaskWork.RunJob) inner.work(), names(lowered.job()));
        String file = output.notebookOf(source, notebook.notebook(), "Run");
        output.findings().add(finding(lowered, source));
        TaskWork work = new TaskWork.BundleNotebook(file, notebook.parameters());
        return task.work() instanceof TaskWork.ForEach loop
                ? task.with(new TaskWork.ForEach(loop.inputs(), loop.concurrency(), inner.with(work)))
                : task.with(work);
    }

    /** Names that no parameter of the job has, since it would win. */
    private static KeyAllocator names(Job job) {
        KeyAllocator names = new KeyAllocator(KeyAllocator.Style.TASK);
        job.parameters().forEach(each -> names.reserve(each.name()));
        return names;
    }

    private static Finding finding(LoweredJob lowered, SourceMapEntry source) {
        return new Finding(
                Findings.NESTING_LIMIT,
                source.place(),
                Optional.of(lowered.pipeline()),
                source.activity().isEmpty() ? Optional.empty() : Optional.of(source.activity()),
                "It starts a chain of jobs that is more than " + MAX_LEVELS + " levels deep.");
    }
}
