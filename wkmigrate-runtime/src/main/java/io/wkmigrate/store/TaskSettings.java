package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.Attempts;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.api.job.Task.TaskCompute;

/** A task as the JSON of its settings. */
final class TaskSettings {

    private TaskSettings() {}

    static ObjectNode of(Task task) {
        Settings settings = start(task)
                .nodes(
                        "depends_on",
                        task.dependsOn().stream().map(TaskSettings::dependency).toList());
        if (task.runIf() != RunIf.ALL_SUCCESS) {
            settings.text("run_if", task.runIf().name());
        }
        return rest(settings, task);
    }

    /** The task inside a loop: it waits for nothing, whatever it says. */
    static ObjectNode nested(Task task) {
        return rest(start(task), task);
    }

    private static Settings start(Task task) {
        return Settings.start().text("task_key", task.key()).text("description", task.description());
    }

    private static ObjectNode rest(Settings settings, Task task) {
        WorkSettings.add(settings, task.work());
        compute(settings, task);
        attempts(settings, task.attempts());
        return settings.json();
    }

    private static ObjectNode dependency(DependsOn dependency) {
        Settings settings = Settings.start().text("task_key", dependency.taskKey());
        dependency.outcome().ifPresent(outcome -> settings.text("outcome", Boolean.toString(outcome)));
        return settings.json();
    }

    private static void compute(Settings settings, Task task) {
        TaskCompute compute = task.compute();
        if (compute instanceof TaskCompute.Shared shared) {
            settings.text("job_cluster_key", shared.jobClusterKey());
        } else if (compute instanceof TaskCompute.Existing existing) {
            settings.text("existing_cluster_id", existing.clusterId());
        } else if (compute instanceof TaskCompute.Environment environment) {
            settings.text("environment_key", environment.environmentKey());
        }
        if (!(compute instanceof TaskCompute.Environment)) {
            settings.nodes(
                    "libraries",
                    task.libraries().stream().map(LibrarySettings::of).toList());
        }
        if (Serverless.runs(task)) {
            // Serverless compute would repeat a failed task by itself, which ADF does not do.
            settings.flag("disable_auto_optimization", true);
        }
    }

    private static void attempts(Settings settings, Attempts attempts) {
        if (attempts.maxRetries() != 0) {
            settings.number("max_retries", attempts.maxRetries());
            if (attempts.minRetryIntervalMillis() > 0) {
                settings.number("min_retry_interval_millis", attempts.minRetryIntervalMillis());
            }
            if (attempts.retryOnTimeout()) {
                settings.flag("retry_on_timeout", true);
            }
        }
        if (attempts.timeoutSeconds() > 0) {
            settings.number("timeout_seconds", attempts.timeoutSeconds());
        }
    }
}
