package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.api.job.TaskWork;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tasks of a job, each after those it depends on, say about each other. */
final class TaskGraph {

    private static final Set<RunIf> STOPPED_BY_FAILURE = Set.of(RunIf.ALL_SUCCESS, RunIf.NONE_FAILED);

    private final List<Task> tasks;

    TaskGraph(List<Task> tasks) {
        this.tasks = tasks;
    }

    /** The tasks that nothing depends on, which alone decide the result of the run (section 3.6 of the target reference). */
    Set<String> leaves() {
        Set<String> leaves = new LinkedHashSet<>();
        tasks.forEach(each -> leaves.add(each.key()));
        tasks.forEach(each -> each.dependsOn().forEach(on -> leaves.remove(on.taskKey())));
        return leaves;
    }

    /** Without those tasks whose failure makes another one of them end {@code UPSTREAM_FAILED}. */
    Set<String> essential(Set<String> failures) {
        return failures.stream()
                .filter(each -> stoppedBy(each).stream().noneMatch(failures::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The tasks that end {@code UPSTREAM_FAILED} when a task fails. */
    private Set<String> stoppedBy(String failed) {
        Set<String> stopped = new LinkedHashSet<>();
        for (Task each : tasks) {
            if (STOPPED_BY_FAILURE.contains(each.runIf())
                    && waitsFor(each).anyMatch(on -> on.equals(failed) || stopped.contains(on))) {
                stopped.add(each.key());
            }
        }
        return stopped;
    }

    /** Whether a task can fail while everything that fails the run does not, so that its failure has been handled. */
    boolean mayBeHandled(Task task, Set<String> failures) {
        return !(task.work() instanceof TaskWork.Condition)
                && !failures.contains(task.key())
                && stoppedBy(task.key()).stream().noneMatch(failures::contains);
    }

    /** The tasks that are certain not to be excluded. */
    Set<String> neverExcluded() {
        return neverExcluded(Set.of());
    }

    /** The tasks that are certain not to be excluded in a run in which a task failed. */
    Set<String> neverExcludedAfter(String failed) {
        Set<String> failures = new LinkedHashSet<>(stoppedBy(failed));
        failures.add(failed);
        return neverExcluded(failures);
    }

    private Set<String> neverExcluded(Set<String> failed) {
        Set<String> certain = new LinkedHashSet<>(failed);
        for (Task each : tasks) {
            if (each.dependsOn().isEmpty() || isCertain(each, certain, failed)) {
                certain.add(each.key());
            }
        }
        return certain;
    }

    private static boolean isCertain(Task task, Set<String> certain, Set<String> failed) {
        if (task.dependsOn().stream().anyMatch(each -> each.outcome().isPresent())) {
            return false;
        }
        return switch (task.runIf()) {
            case ALL_SUCCESS, AT_LEAST_ONE_SUCCESS -> waitsFor(task).allMatch(certain::contains);
            case NONE_FAILED, ALL_DONE -> waitsFor(task).anyMatch(certain::contains);
            case AT_LEAST_ONE_FAILED -> waitsFor(task).anyMatch(failed::contains);
            case ALL_FAILED -> waitsFor(task).allMatch(failed::contains);
        };
    }

    private static Stream<String> waitsFor(Task task) {
        return task.dependsOn().stream().map(DependsOn::taskKey);
    }
}
