package io.wkmigrate.verify.lakeflow;

import io.wkmigrate.verify.lakeflow.JobTask.Dependency;
import io.wkmigrate.verify.logic.Logic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The dependencies of a task by the class of their ends (section 3.3).
 *
 * @param <B> a predicate over courses of events
 */
record DependencyStates<B>(B anySucceeded, B anyFailed, B allFailed, B anyExcluded, B allExcluded) {

    static <B> DependencyStates<B> of(Logic<B> logic, JobTask task, Map<String, TaskCourse<B>> courses) {
        List<B> succeeded = new ArrayList<>();
        List<B> failed = new ArrayList<>();
        List<B> excluded = new ArrayList<>();
        for (Dependency each : task.dependsOn()) {
            TaskCourse<B> upstream = Objects.requireNonNull(courses.get(each.task()));
            B met = each.outcome()
                    .map(outcome -> outcome
                            ? logic.and(upstream.success(), upstream.outcome())
                            : logic.butNot(upstream.success(), upstream.outcome()))
                    .orElse(upstream.success());
            succeeded.add(met);
            failed.add(upstream.countsAsFailed(logic));
            // Rule 1: where the outcome is another one, the task is excluded, as if its only dependency was.
            excluded.add(logic.or(upstream.excluded(), logic.butNot(upstream.success(), met)));
        }
        return new DependencyStates<>(
                logic.any(succeeded), logic.any(failed), logic.all(failed), logic.any(excluded), logic.all(excluded));
    }
}
