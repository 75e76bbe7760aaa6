package io.wkmigrate.verify.lakeflow;

/** How a task ends (section 3.2); whatever keeps it from running is one of the last two. */
public enum TaskEnd {
    SUCCESS,
    FAILED,
    UPSTREAM_FAILED,
    EXCLUDED
}
