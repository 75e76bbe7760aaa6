package io.wkmigrate.verify.lakeflow;

/** The values of {@code run_if}. */
public enum RunCondition {
    ALL_SUCCESS,
    AT_LEAST_ONE_SUCCESS,
    NONE_FAILED,
    ALL_DONE,
    AT_LEAST_ONE_FAILED,
    ALL_FAILED
}
