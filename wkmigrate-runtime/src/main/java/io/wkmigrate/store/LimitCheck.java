package io.wkmigrate.store;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.Job.JobParameter;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.lower.workflow.Workflow.LoweredPipeline;
import io.wkmigrate.lower.workflow.Workflow.NotebookFile;
import io.wkmigrate.lower.workflow.Workflow.SecretSlot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks a workflow against the limits of Databricks, which the command line does not check before it deploys. */
public final class LimitCheck {

    /** The tag that every job and pipeline gets, {@link Identity#TAG}. */
    private static final int OWN_TAGS = 1;

    private final SourceIndex index;
    private final List<Finding> findings = new ArrayList<>();

    private LimitCheck(Workflow workflow) {
        this.index = new SourceIndex(workflow.sourceMap());
    }

    /** What exceeds a limit, in the order of {@link Finding#ORDER}. */
    public static List<Finding> check(Workflow workflow) {
        LimitCheck check = new LimitCheck(workflow);
        for (LoweredJob each : workflow.jobs()) {
            check.job(each);
            JobTasks.of(each.job()).forEach(task -> check.task(each, task));
        }
        workflow.notebooks().forEach(check::notebook);
        workflow.pipelines().forEach(check::pipeline);
        workflow.handover().secrets().forEach(check::secret);
        return check.findings.stream().sorted(Finding.ORDER).toList();
    }

    private void job(LoweredJob lowered) {
        Job job = lowered.job();
        long tasks = JobTasks.of(job).count();
        atMost(lowered, "tasks", tasks, Limits.TASKS);
        atMost(lowered, "bytes of its name", bytes(job.name().toString()), Limits.JOB_NAME_BYTES);
        int description = job.description().map(LimitCheck::length).orElse(0);
        atMost(lowered, "characters of its description", description, Limits.JOB_DESCRIPTION_LENGTH);
        atMost(lowered, "tags", job.tags().size() + OWN_TAGS, Limits.TAGS);
        atMost(lowered, "runs at once", job.maxConcurrentRuns().orElse(1), Limits.CONCURRENT_RUNS);
        for (JobParameter each : job.parameters()) {
            if (!Limits.isParameterName(each.name())) {
                report(lowered, "The parameter \"" + each.name() + "\" has a name that job parameters cannot have");
            }
        }
    }

    private void task(LoweredJob lowered, Task task) {
        if (!Limits.isTaskKey(task.key())) {
            report(lowered, task, "its key has characters other than letters, digits, _ and -");
        }
        atMost(lowered, task, "characters in its key", task.key().length(), Limits.TASK_KEY_LENGTH);
        if (task.work() instanceof TaskWork.ForEach loop) {
            loop(lowered, task, loop);
        }
        if (task.work() instanceof TaskWork.Notebook notebook) {
            notebookParameters(lowered, task, notebook.parameters());
        } else if (task.work() instanceof TaskWork.BundleNotebook notebook) {
            notebookParameters(lowered, task, notebook.parameters());
        }
    }

    private void notebookParameters(LoweredJob lowered, Task task, Map<String, JobText> parameters) {
        String json = Settings.start()
                .texts("base_parameters", parameters)
                .json()
                .path("base_parameters")
                .toString();
        atMost(lowered, task, "bytes of notebook parameters", bytes(json), Limits.NOTEBOOK_PARAMETER_BYTES);
    }

    private void loop(LoweredJob lowered, Task task, TaskWork.ForEach loop) {
        if (loop.concurrency() < 1) {
            report(lowered, task, "it has a concurrency of " + loop.concurrency() + "; the least is 1");
        }
        atMost(lowered, task, "iterations at once", loop.concurrency(), Limits.LOOP_CONCURRENCY);
        for (JobParameter each : lowered.job().parameters()) {
            if (loop.inputs().equals(JobText.jobParameter(each.name()))) {
                atMost(
                        lowered,
                        task,
                        "characters of items in a job parameter",
                        length(each.defaultValue()),
                        Limits.PARAMETER_ITEMS_LENGTH);
            }
        }
        if (!loop.inputs().toString().startsWith("{{")) {
            atMost(lowered, task, "characters of items", length(loop.inputs()), Limits.LITERAL_ITEMS_LENGTH);
        }
    }

    private void notebook(NotebookFile notebook) {
        long encoded = (bytes(notebook.notebook().source(notebook.header())) + 2) / 3 * 4;
        if (encoded > Limits.NOTEBOOK_BYTES) {
            String message = "The notebook \"" + notebook.file() + "\" takes " + encoded + " bytes in Base64; at most "
                    + Limits.NOTEBOOK_BYTES + " are allowed.";
            findings.add(Finding.at(Findings.LIMIT_EXCEEDED, index.ofNotebook(notebook.file()), message));
        }
    }

    private void pipeline(LoweredPipeline pipeline) {
        int tags = pipeline.tags().size() + OWN_TAGS;
        if (tags > Limits.TAGS) {
            String message = "The declarative pipeline \"" + pipeline.key() + "\" has " + tags + " tags; at most "
                    + Limits.TAGS + " are allowed.";
            findings.add(Finding.at(Findings.LIMIT_EXCEEDED, index.ofJob(pipeline.job()), message));
        }
    }

    private void secret(SecretSlot slot) {
        for (String name : List.of(slot.scope(), slot.key())) {
            if (!Limits.isSecretName(name)) {
                String message = "\"" + name
                        + "\" cannot name a secret or a scope: letters, digits, _, - and ., at most" + " 128 of them.";
                findings.add(Finding.at(Findings.LIMIT_EXCEEDED, slot.place(), message));
            }
        }
    }

    private void atMost(LoweredJob lowered, String what, long actual, long limit) {
        if (actual > limit) {
            report(lowered, "It has " + actual + " " + what + "; at most " + limit + " are allowed");
        }
    }

    private void atMost(LoweredJob lowered, Task task, String what, long actual, long limit) {
        if (actual > limit) {
            report(lowered, task, "it has " + actual + " " + what + "; at most " + limit + " are allowed");
        }
    }

    private void report(LoweredJob lowered, String problem) {
        SourcePlace place = index.ofJob(lowered.job().key());
        String message = "Job \"" + lowered.job().key() + "\": " + problem + ".";
        findings.add(Finding.inPipeline(Findings.LIMIT_EXCEEDED, place, lowered.pipeline(), message));
    }

    private void report(LoweredJob lowered, Task task, String problem) {
        String job = lowered.job().key();
        String message = "Task \"" + task.key() + "\" of job \"" + job + "\": " + problem + ".";
        findings.add(index.ofTask(job, task.key())
                .map(entry -> Finding.inActivity(
                        Findings.LIMIT_EXCEEDED, entry.place(), entry.pipeline(), entry.activity(), message))
                .orElseGet(() ->
                        Finding.inPipeline(Findings.LIMIT_EXCEEDED, index.ofJob(job), lowered.pipeline(), message)));
    }

    private static int length(JobText text) {
        return text.toString().length();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
