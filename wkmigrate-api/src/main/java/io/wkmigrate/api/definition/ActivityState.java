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

    /** How it counts for its dependants when it does not run; nothing is said of an active one. */
    public DependencyCondition mark() {
        return switch (this) {
            case ACTIVE, INACTIVE_SUCCEEDED -> DependencyCondition.SUCCEEDED;
            case INACTIVE_FAILED -> DependencyCondition.FAILED;
            case INACTIVE_SKIPPED -> DependencyCondition.SKIPPED;
        };
    }

    /** Whether the activity runs. */
    public boolean active() {
        return this == ACTIVE;
    }
}
