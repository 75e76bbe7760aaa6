package io.wkmigrate.extension.guard;

import io.wkmigrate.api.emit.QuartzCron;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.job.Job.JobCluster;
import io.wkmigrate.api.job.Job.JobParameter;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.TaskWork;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a rewritten job still is one, and the same. Its name, description, tags, schedule, clusters, concurrency,
 * what its tasks do, where and how often, are the rewrite's to change, and whether it still does what ADF did is proved
 * afterwards. What others refer to stays: its key and origin, the keys of its tasks, the names of its parameters.
 */
final class JobCheck {

    private static final int MAX_TAGS = 25;
    private static final int CRON_FIELDS = 6;

    private final Job before;
    private final Job after;

    private JobCheck(Job before, Job after) {
        this.before = before;
        this.after = after;
    }

    static void check(Job before, Job after) {
        JobCheck check = new JobCheck(before, after);
        check.references();
        check.tasks();
        check.clusters();
        check.limits();
        after.schedule().ifPresent(JobCheck::schedule);
    }

    private void references() {
        if (!after.key().equals(before.key())) {
            throw new NonsenseException("gave the job another key");
        }
        if (!after.origin().equals(before.origin())) {
            throw new NonsenseException("gave the job another origin; use the with methods of Job");
        }
        List<String> parameters = names(after.parameters(), JobParameter::name);
        if (hasTwice(parameters)
                || !Set.copyOf(parameters).containsAll(names(before.parameters(), JobParameter::name))) {
            throw new NonsenseException("lost, renamed or repeated a parameter of the job");
        }
    }

    private void tasks() {
        List<String> keys = all(after).map(Task::key).toList();
        Set<String> were = all(before).map(Task::key).collect(Collectors.toSet());
        if (hasTwice(keys) || !Set.copyOf(keys).equals(were)) {
            throw new NonsenseException("lost, renamed, added or repeated a task of the job");
        }
        Set<String> seen = new HashSet<>();
        for (Task each : after.tasks()) {
            if (!each.dependsOn().stream().allMatch(on -> seen.contains(on.taskKey()))) {
                throw new NonsenseException(
                        "made the task \"" + each.key() + "\" depend on one that does not stand before it");
            }
            seen.add(each.key());
        }
    }

    private void clusters() {
        List<String> keys = names(after.clusters(), JobCluster::key);
        if (hasTwice(keys)) {
            throw new NonsenseException("gave two clusters of the job one key");
        }
        all(after).forEach(task -> {
            if (task.compute() instanceof Task.TaskCompute.Shared shared && !keys.contains(shared.jobClusterKey())) {
                throw new NonsenseException("put the task \"" + task.key() + "\" on a cluster that the job has not");
            }
        });
    }

    private void limits() {
        if (after.tags().size() > MAX_TAGS) {
            throw new NonsenseException("gave the job more than " + MAX_TAGS + " tags");
        }
        if (after.maxConcurrentRuns().orElse(1) < 1) {
            throw new NonsenseException("left the job no run at all");
        }
    }

    private static void schedule(Job.Schedule schedule) {
        String[] fields = schedule.cron().split(" ", -1);
        try {
            if (fields.length != CRON_FIELDS) {
                throw new NonsenseException("gave the job a schedule that is no Quartz cron expression of six fields");
            }
            new QuartzCron(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
            ZoneId.of(schedule.timeZone());
        } catch (IllegalArgumentException | DateTimeException invalid) {
            throw new NonsenseException("gave the job a schedule that is no Quartz cron expression in a time zone");
        }
    }

    private static Stream<Task> all(Job job) {
        return job.tasks().stream().flatMap(JobCheck::withNested);
    }

    private static Stream<Task> withNested(Task task) {
        return task.work() instanceof TaskWork.ForEach loop
                ? Stream.concat(Stream.of(task), withNested(loop.nested()))
                : Stream.of(task);
    }

    private static <T> List<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).toList();
    }

    private static boolean hasTwice(List<String> names) {
        return new HashSet<>(names).size() < names.size();
    }
}
