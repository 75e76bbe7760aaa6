package io.wkmigrate.lower.dependency;

import java.util.Set;

/** Failures that need no tasks of their own. */
record KnownFailures(boolean areShownByTheTask, Set<String> tasks, Set<String> tasksWhenSkipped) implements Failures {

    /** An activity that cannot make its scope fail. */
    static final Failures NONE = new KnownFailures(true, Set.of(), Set.of());

    /** An activity that is never skipped. */
    static Failures of(String taskKey) {
        return new KnownFailures(true, Set.of(taskKey), Set.of());
    }
}
