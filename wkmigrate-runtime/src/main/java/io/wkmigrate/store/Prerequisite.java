package io.wkmigrate.store;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.TaskCompute;
import io.wkmigrate.api.job.TaskLibrary;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a task names and that must be in the workspace before the task runs.
 *
 * @param kind what it is
 * @param name its path, URI or id
 * @param job the key of the job
 * @param task the key of the task
 */
record Prerequisite(Kind kind, String name, String job, String task) {

    private static final Pattern JOB = Pattern.compile("\\$\\{resources\\.jobs\\.(\\w+)\\.id}");

    private static final Comparator<Prerequisite> ORDER = Comparator.comparing(Prerequisite::kind)
            .thenComparing(Prerequisite::name)
            .thenComparing(Prerequisite::job)
            .thenComparing(Prerequisite::task);

    /** What it is, and what the guide says about it. */
    enum Kind {
        NOTEBOOK(
                "Notebooks",
                "Notebook",
                "These notebooks are not part of the factory; the tasks expect them in the workspace."),
        FILE("Files and libraries", "File", "The tasks expect these files where they are named."),
        CLUSTER(
                "Existing clusters",
                "Cluster",
                "These ids belong to the workspace that the factory used; put in the ids of the new one."),
        JOB(
                "Existing jobs",
                "Job id",
                "These ids belong to the workspace that the factory used; put in the ids of the new one."),
        PERMISSION(
                "Jobs that notebooks run",
                "Job to run",
                "These notebooks run other jobs of the bundle through the Jobs API. Whoever a job runs as needs the"
                        + " permission CAN MANAGE RUN on the jobs that its notebooks run; who owns them has it. Cancelling"
                        + " a run does not cancel the runs that its notebooks have started.");

        private final String heading;
        private final String column;
        private final String instruction;

        Kind(String heading, String column, String instruction) {
            this.heading = heading;
            this.column = column;
            this.instruction = instruction;
        }

        String heading() {
            return heading;
        }

        String column() {
            return column;
        }

        String instruction() {
            return instruction;
        }
    }

    /** All of a workflow, sorted. */
    static List<Prerequisite> of(Workflow workflow) {
        List<Prerequisite> all = new ArrayList<>();
        for (Workflow.LoweredJob each : workflow.jobs()) {
            JobTasks.of(each.job()).forEach(task -> collect(each.job(), task, all));
        }
        return all.stream().distinct().sorted(ORDER).toList();
    }

    private static void collect(Job job, Task task, List<Prerequisite> all) {
        if (task.work() instanceof TaskWork.Notebook notebook) {
            all.add(new Prerequisite(Kind.NOTEBOOK, notebook.path().toString(), job.key(), task.key()));
        } else if (task.work() instanceof TaskWork.PythonFile python) {
            all.add(new Prerequisite(Kind.FILE, python.file().toString(), job.key(), task.key()));
        } else if (task.work() instanceof TaskWork.RunJob run && !isReference(run.jobId())) {
            all.add(new Prerequisite(Kind.JOB, run.jobId().toString(), job.key(), task.key()));
        } else if (task.work() instanceof TaskWork.BundleNotebook notebook) {
            notebook.parameters().values().stream()
                    .map(each -> JOB.matcher(each.toString()))
                    .filter(Matcher::matches)
                    .forEach(
                            other -> all.add(new Prerequisite(Kind.PERMISSION, other.group(1), job.key(), task.key())));
        }
        if (task.compute() instanceof TaskCompute.Existing existing && !isReference(existing.clusterId())) {
            all.add(new Prerequisite(Kind.CLUSTER, existing.clusterId().toString(), job.key(), task.key()));
        }
        for (TaskLibrary library : task.libraries()) {
            if (library instanceof TaskLibrary.Jar jar) {
                all.add(new Prerequisite(Kind.FILE, jar.uri().toString(), job.key(), task.key()));
            } else if (library instanceof TaskLibrary.Wheel wheel) {
                all.add(new Prerequisite(Kind.FILE, wheel.uri().toString(), job.key(), task.key()));
            }
        }
    }

    private static boolean isReference(JobText text) {
        return text.toString().startsWith("${");
    }
}
