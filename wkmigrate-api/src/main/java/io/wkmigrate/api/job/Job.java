package io.wkmigrate.api.job;

import io.wkmigrate.api.emit.JobText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A Lakeflow job as it will be written.
 *
 * @param key the resource key in the bundle: {@code [a-z][a-z0-9_]*}, unique in it
 * @param name the name people see; at most 4096 bytes
 * @param description the description, at most 27,700 characters
 * @param parameters job parameters, in order
 * @param clusters job clusters, in order; their keys are unique in the job
 * @param tasks in an order in which every task comes after the ones it depends on
 * @param schedule when it starts by itself; always paused
 * @param maxConcurrentRuns how many runs may be active at once
 * @param tags at most 25
 * @param governance who is behind it
 * @param origin what it was made from
 */
public record Job(
        String key,
        JobText name,
        Optional<JobText> description,
        List<JobParameter> parameters,
        List<JobCluster> clusters,
        List<Task> tasks,
        Optional<Schedule> schedule,
        OptionalInt maxConcurrentRuns,
        Map<String, JobText> tags,
        JobGovernance governance,
        JobOrigin origin) {

    /** The same job with another name. */
    public Job withName(JobText other) {
        Copy copy = new Copy(this);
        copy.name = other;
        return copy.job();
    }

    /** The same job with another description. */
    public Job withDescription(JobText other) {
        Copy copy = new Copy(this);
        copy.description = Optional.of(other);
        return copy.job();
    }

    /** The same job with other parameters. */
    public Job withParameters(List<JobParameter> others) {
        Copy copy = new Copy(this);
        copy.parameters = others;
        return copy.job();
    }

    /** The same job with other clusters. */
    public Job withClusters(List<JobCluster> others) {
        Copy copy = new Copy(this);
        copy.clusters = others;
        return copy.job();
    }

    /** The same job with other tasks. */
    public Job withTasks(List<Task> others) {
        Copy copy = new Copy(this);
        copy.tasks = others;
        return copy.job();
    }

    /** The same job with a schedule. */
    public Job withSchedule(Schedule other) {
        Copy copy = new Copy(this);
        copy.schedule = Optional.of(other);
        return copy.job();
    }

    /** The same job that never starts by itself. */
    public Job withoutSchedule() {
        Copy copy = new Copy(this);
        copy.schedule = Optional.empty();
        return copy.job();
    }

    /** The same job with another limit of runs that are active at once. */
    public Job withMaxConcurrentRuns(int runs) {
        Copy copy = new Copy(this);
        copy.maxConcurrentRuns = OptionalInt.of(runs);
        return copy.job();
    }

    /** The same job with other tags. */
    public Job withTags(Map<String, JobText> others) {
        Copy copy = new Copy(this);
        copy.tags = others;
        return copy.job();
    }

    /** The same job with one more tag, or another value for one that it has. */
    public Job withTag(String tag, JobText value) {
        Map<String, JobText> more = new LinkedHashMap<>(tags);
        more.put(tag, value);
        return withTags(more);
    }

    /** The same job with somebody else behind it. */
    public Job withGovernance(JobGovernance other) {
        Copy copy = new Copy(this);
        copy.governance = other;
        return copy.job();
    }

    /**
     * A job parameter.
     *
     * @param name letters, digits, {@code _}, {@code -}, {@code .}
     * @param defaultValue its value when nobody gives one; all parameters of jobs are text
     */
    public record JobParameter(String name, JobText defaultValue) {}

    /**
     * A cluster that tasks of the job share.
     *
     * @param key how tasks name it
     */
    public record JobCluster(String key, ClusterSpec spec) {}

    /**
     * A schedule; it is always written paused.
     *
     * @param cron a Quartz expression
     * @param timeZone an IANA zone
     */
    public record Schedule(String cron, String timeZone) {}

    /** A copy in the making: each method above changes one thing of it. */
    private static final class Copy {

        private final String key;
        private JobText name;
        private Optional<JobText> description;
        private List<JobParameter> parameters;
        private List<JobCluster> clusters;
        private List<Task> tasks;
        private Optional<Schedule> schedule;
        private OptionalInt maxConcurrentRuns;
        private Map<String, JobText> tags;
        private JobGovernance governance;
        private final JobOrigin origin;

        private Copy(Job job) {
            key = job.key;
            name = job.name;
            description = job.description;
            parameters = job.parameters;
            clusters = job.clusters;
            tasks = job.tasks;
            schedule = job.schedule;
            maxConcurrentRuns = job.maxConcurrentRuns;
            tags = job.tags;
            governance = job.governance;
            origin = job.origin;
        }

        private Job job() {
            return new Job(
                    key,
                    name,
                    description,
                    parameters,
                    clusters,
                    tasks,
                    schedule,
                    maxConcurrentRuns,
                    tags,
                    governance,
                    origin);
        }
    }
}
