package io.wkmigrate.lower.dependency;

import java.util.Set;

/**
 * The tasks that tell whether an activity makes its scope fail (ST-1): because it failed, or because it was skipped and one
 * of the activities that are looked at in its place failed. Asking may add tasks to the job, so nobody asks without need.
 */
public interface Failures {

    /** Whether the task of the activity ends failed exactly when the activity makes its scope fail. */
    boolean areShownByTheTask();

    /** Tasks of which one ends failed exactly when the activity makes its scope fail. */
    Set<String> tasks();

    /** Tasks of which one ends failed exactly when the activity was skipped behind a failure. */
    Set<String> tasksWhenSkipped();
}
