package io.wkmigrate.lower;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds jobs that run jobs deeper than Lakeflow supports (section 5.3 of the target reference). */
final class NestingDepth {

    /** Levels of jobs below a job. */
    private static final int MAX_LEVELS = 3;

    private final List<LoweredJob> jobs;
    private final List<SourceMapEntry> sourceMap;
    private final Map<String, LoweredJob> byReference = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();

    NestingDepth(List<LoweredJob> jobs, List<SourceMapEntry> sourceMap) {
        this.jobs = jobs;
        this.sourceMap = sourceMap;
        jobs.forEach(each -> byReference.put(JobText.jobId(each.job().key()).toString(), each));
    }

    /** A finding for each task that runs a job which leads one level too deep. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (LoweredJob each : jobs) {
            for (Task task : each.job().tasks()) {
                child(task)
                        .filter(child -> 1 + levels(child) > MAX_LEVELS)
                        .ifPresent(child -> findings.add(finding(each, task)));
            }
        }
        return findings;
    }

    private Finding finding(LoweredJob job, Task task) {
        SourceMapEntry source = sourceMap.stream()
                .filter(each ->
                        each.job().equals(job.job().key()) && each.task().equals(task.key()))
                .findFirst()
                .orElseThrow();
        return new Finding(
                Findings.NESTING_LIMIT,
                source.place(),
                Optional.of(job.pipeline()),
                source.activity().isEmpty() ? Optional.empty() : Optional.of(source.activity()),
                "It starts a chain of jobs that is more than " + MAX_LEVELS + " levels deep.");
    }

    private int levels(LoweredJob job) {
        Integer known = levels.get(job.job().key());
        if (known != null) {
            return known;
        }
        int deepest = 0;
        for (Task each : job.job().tasks()) {
            deepest = Math.max(
                    deepest, child(each).map(child -> 1 + levels(child)).orElse(0));
        }
        levels.put(job.job().key(), deepest);
        return deepest;
    }

    private Optional<LoweredJob> child(Task task) {
        TaskWork work =
                task.work() instanceof TaskWork.ForEach loop ? loop.nested().work() : task.work();
        return work instanceof TaskWork.RunJob run
                ? Optional.ofNullable(byReference.get(run.jobId().toString()))
                : Optional.empty();
    }
}
