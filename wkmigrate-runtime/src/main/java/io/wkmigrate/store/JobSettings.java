package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.Job.JobCluster;
import io.wkmigrate.api.job.Job.JobParameter;
import io.wkmigrate.api.job.Job.Schedule;

/**
 * A job as the JSON of its settings, in the form that bundles have: paths of generated notebooks are relative to
 * {@code resources/}, ids of jobs of the same bundle are references. Only what differs from the defaults is there.
 */
public final class JobSettings {

    private JobSettings() {}

    /** The settings of a job. Its schedule, if it has one, is paused. */
    public static ObjectNode of(Job job) {
        Settings settings = Settings.start()
                .text("name", job.name())
                .text("description", job.description())
                .texts("tags", job.tags())
                .nodes(
                        "parameters",
                        job.parameters().stream().map(JobSettings::parameter).toList());
        job.schedule().ifPresent(schedule -> settings.node("schedule", schedule(schedule)));
        job.maxConcurrentRuns().ifPresent(runs -> concurrency(settings, runs));
        GovernanceSettings.add(job.governance(), settings);
        return settings.nodes(
                        "job_clusters",
                        job.clusters().stream().map(JobSettings::cluster).toList())
                .nodes("environments", EnvironmentSettings.of(job))
                .nodes("tasks", job.tasks().stream().map(TaskSettings::of).toList())
                .json();
    }

    private static ObjectNode parameter(JobParameter parameter) {
        return Settings.start()
                .text("name", parameter.name())
                .text("default", parameter.defaultValue())
                .json();
    }

    private static ObjectNode schedule(Schedule schedule) {
        return Settings.start()
                .text("quartz_cron_expression", schedule.cron())
                .text("timezone_id", schedule.timeZone())
                .text("pause_status", "PAUSED")
                .json();
    }

    /** ADF queues runs beyond the limit (PO-8), so the job does too. */
    private static void concurrency(Settings settings, int runs) {
        settings.number("max_concurrent_runs", runs)
                .node("queue", Settings.start().flag("enabled", true).json());
    }

    private static ObjectNode cluster(JobCluster cluster) {
        return Settings.start()
                .text("job_cluster_key", cluster.key())
                .node("new_cluster", ClusterSettings.of(cluster.spec()))
                .json();
    }
}
