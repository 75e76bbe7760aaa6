package io.wkmigrate.api.definition;

/** The outcome of an upstream activity that lets its dependant run (EX-3, EX-6). */
public enum DependencyCondition {
    /** It succeeded. */
    SUCCEEDED,
    /** It failed or timed out. */
    FAILED,
    /** It did not run. */
    SKIPPED,
    /** It succeeded or failed; not when it was skipped. */
    COMPLETED
}
