package io.wkmigrate.api.definition;

/** Whether an activity runs, and if not, as what it counts for its dependants (IN-1, IN-3). */
public enum ActivityState {
    /** It runs. */
    ACTIVE,
    /** It does not run and counts as succeeded, the default of an inactive activity. */
    INACTIVE_SUCCEEDED,
    /** It does not run and counts as failed. */
    INACTIVE_FAILED,
    /** It does not run and counts as skipped. */
    INACTIVE_SKIPPED;

    /** Whether the activity runs. */
    public boolean active() {
        return this == ACTIVE;
    }
}
