package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.job.Task;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The end of a scope.
 *
 * @param failures the tasks of which one ends failed exactly when the scope fails (ST-1)
 * @param lastTasks the tasks of which all have ended when the scope has
 */
public record ScopeEnd(Set<String> failures, Set<String> lastTasks) {

    /** The tasks to wait for, without failures that others of them show. */
    public Set<String> essentialTasks(List<Task> tasks) {
        Set<String> essential = new LinkedHashSet<>(lastTasks);
        essential.addAll(new TaskGraph(tasks).essential(failures));
        return essential;
    }
}
