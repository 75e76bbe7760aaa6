package io.wkmigrate.lower.control;

import io.wkmigrate.lower.dependency.ScopeEnd;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects what ends with a container: its condition tasks and its branches. */
final class BranchEnds {

    private final Set<String> failures = new LinkedHashSet<>();
    private final Set<String> lastTasks = new LinkedHashSet<>();

    /**
     * A task of the container itself.
     *
     * @param mayFail whether it may end failed; the container then has failed, or was skipped behind a failure
     */
    void add(String taskKey, boolean mayFail) {
        lastTasks.add(taskKey);
        if (mayFail) {
            failures.add(taskKey);
        }
    }

    void add(ScopeEnd branch) {
        failures.addAll(branch.failures());
        lastTasks.addAll(branch.lastTasks());
    }

    ScopeEnd all() {
        return new ScopeEnd(failures, lastTasks);
    }
}
