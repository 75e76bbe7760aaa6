package io.wkmigrate.lower.dependency;

/** How a task ended, as far as the {@code run_if} of a task behind it can tell (section 3.3 of the target reference). */
public enum TaskEnd {
    /** {@code SUCCESS}. */
    SUCCEEDED,
    /** {@code FAILED}, or {@code UPSTREAM_FAILED}, which counts as failed though the task did not run. */
    FAILED,
    /** {@code EXCLUDED}: it did not run, and nobody takes that for a failure. */
    EXCLUDED
}
