package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.workflow.Workflow.Helper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a job end as the scope that it stands for (ST-1). Lakeflow decides by leaf tasks (section 3.6 of the target
 * reference). Where these do not say it, a closing condition task becomes the only leaf: it ends {@code UPSTREAM_FAILED} if
 * the scope failed. It is also added where a handled failure would meet an excluded leaf, since the documentation does not
 * say what becomes of such a run.
 */
public final class Closing {

    private final JobAssembly job;
    private final HelperTasks tasks;
    private final Optional<ActivityHeader> around;

    /**
     * The closing of a job.
     *
     * @param around the loop whose body the job is, if it is not the job of a pipeline
     */
    public Closing(JobAssembly job, Optional<ActivityHeader> around) {
        this.job = job;
        this.tasks = new HelperTasks(job);
        this.around = around;
    }

    /** Adds what it takes, once all other tasks are there. */
    public void close(ScopeEnd end) {
        TaskGraph graph = new TaskGraph(job.tasks());
        Set<String> failures = graph.essential(end.failures());
        Set<String> leaves = graph.leaves();
        if (leaves.containsAll(failures) && isCertain(graph, failures, leaves)) {
            return;
        }
        Set<String> dependsOn = new LinkedHashSet<>(leaves);
        dependsOn.addAll(failures);
        if (graph.neverExcluded().stream().noneMatch(dependsOn::contains)) {
            String first = job.tasks().get(0).key();
            dependsOn.add(tasks.marker(
                    "started",
                    List.of(first),
                    RunIf.ALL_DONE,
                    "Keeps the last task from being excluded with all that it waits for",
                    Helper.VERDICT,
                    around));
        }
        tasks.marker(
                "verdict",
                dependsOn,
                RunIf.NONE_FAILED,
                "Ends as ADF ends the pipeline, which the other tasks alone would not tell",
                Helper.VERDICT,
                around);
    }

    /** Whether no run can have both a failure that was handled and an excluded leaf. */
    private boolean isCertain(TaskGraph graph, Set<String> failures, Set<String> leaves) {
        return job.tasks().stream()
                .filter(each -> graph.mayBeHandled(each, failures))
                .map(Task::key)
                .allMatch(each -> graph.neverExcludedAfter(each).containsAll(leaves));
    }
}
