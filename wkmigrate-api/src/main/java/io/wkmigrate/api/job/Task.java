package io.wkmigrate.api.job;

import io.wkmigrate.api.emit.JobText;
import java.util.List;
import java.util.Optional;

/**
 * A task of a job.
 *
 * @param key letters, digits and {@code _}; at most 100 characters, unique in the job
 * @param description what it stands for
 * @param dependsOn the tasks it waits for
 * @param runIf when it runs, given their states
 * @param work what it does
 * @param compute where it runs
 * @param libraries what has to be installed first
 * @param attempts how it is attempted
 */
public record Task(
        String key,
        Optional<JobText> description,
        List<DependsOn> dependsOn,
        RunIf runIf,
        TaskWork work,
        TaskCompute compute,
        List<TaskLibrary> libraries,
        Attempts attempts) {

    /** A task that names no compute, needs no libraries, and is attempted once. */
    public static Task plain(
            String key, Optional<JobText> description, List<DependsOn> dependsOn, RunIf runIf, TaskWork work) {
        return new Task(key, description, dependsOn, runIf, work, new TaskCompute.None(), List.of(), Attempts.ONCE);
    }

    /** The same task with other work. */
    public Task with(TaskWork other) {
        return new Task(key, description, dependsOn, runIf, other, compute, libraries, attempts);
    }

    /**
     * A dependency on another task.
     *
     * @param taskKey the other task
     * @param outcome the result it must have, if it is a condition task and the result matters
     */
    public record DependsOn(String taskKey, Optional<Boolean> outcome) {

        /** A dependency that only waits. */
        public static DependsOn on(String taskKey) {
            return new DependsOn(taskKey, Optional.empty());
        }

        /** A dependency on one result of a condition task. */
        public static DependsOn on(String taskKey, boolean outcome) {
            return new DependsOn(taskKey, Optional.of(outcome));
        }
    }

    /**
     * How a task is attempted.
     *
     * @param timeoutSeconds the limit of one attempt, 0 for none
     * @param maxRetries extra attempts after a failed one
     * @param minRetryIntervalMillis from the start of one attempt to the start of the next
     * @param retryOnTimeout whether an attempt that ran out of time counts as failed
     */
    public record Attempts(long timeoutSeconds, int maxRetries, long minRetryIntervalMillis, boolean retryOnTimeout) {

        /** One attempt without a limit. */
        public static final Attempts ONCE = new Attempts(0, 0, 0, false);
    }

    /** Where a task runs. */
    public sealed interface TaskCompute {

        /** It needs no compute, or serverless compute is chosen by leaving everything out. */
        record None() implements TaskCompute {}

        /** On a job cluster. */
        record Shared(String jobClusterKey) implements TaskCompute {}

        /** On a cluster that exists. */
        record Existing(JobText clusterId) implements TaskCompute {}

        /** On serverless compute, for the task types that must name an environment. */
        record Environment(String environmentKey) implements TaskCompute {}
    }
}
