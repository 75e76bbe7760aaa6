package io.wkmigrate.api.job;

/** When a task runs, given the states of all its dependencies. */
public enum RunIf {
    ALL_SUCCESS,
    AT_LEAST_ONE_SUCCESS,
    NONE_FAILED,
    ALL_DONE,
    AT_LEAST_ONE_FAILED,
    ALL_FAILED
}
