package io.wkmigrate.store.workspace.desired;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.store.Serverless;
import java.util.List;

/**
 * Lets the tasks that would run on serverless compute run on a cluster that exists. What an environment would have installed
 * the cluster installs for the task. Declarative pipelines bring compute of their own.
 */
final class ExistingCluster {

    private final TaskCompute.Existing cluster;

    ExistingCluster(String id) {
        this.cluster = new TaskCompute.Existing(JobText.trusted(id));
    }

    /**
     * The workflow on the cluster.
     *
     * @param remarks takes what a person should know of what stays as it was
     */
    Workflow of(Workflow workflow, List<String> remarks) {
        List<LoweredJob> moved = workflow.jobs().stream()
                .map(each -> new LoweredJob(of(each.job()), each.pipeline()))
                .toList();
        if (moved.equals(workflow.jobs())) {
            remarks.add("--cluster-id has no effect: no task would run on serverless compute.");
        }
        if (!workflow.pipelines().isEmpty()) {
            remarks.add(
                    "--cluster-id does not apply to declarative pipelines, which cannot run on an existing cluster; "
                            + workflow.pipelines().size() + " of them will run on serverless compute.");
        }
        return workflow.with(moved);
    }

    private Job of(Job job) {
        return job.withTasks(job.tasks().stream().map(this::of).toList());
    }

    private Task of(Task task) {
        if (task.work() instanceof TaskWork.ForEach loop) {
            return task.with(new TaskWork.ForEach(loop.inputs(), loop.concurrency(), of(loop.nested())));
        }
        return Serverless.runs(task)
                ? new Task(
                        task.key(),
                        task.description(),
                        task.dependsOn(),
                        task.runIf(),
                        task.work(),
                        cluster,
                        task.libraries(),
                        task.attempts())
                : task;
    }
}
