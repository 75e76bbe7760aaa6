package io.wkmigrate.jobs.pause;

import io.wkmigrate.workspace.WorkspaceException;

/** Tells failures that concern one job from those that concern everything that comes after it. */
final class JobFailures {

    private JobFailures() {}

    /** Whether other jobs may fare better. */
    static boolean concernOneJob(WorkspaceException failure) {
        return switch (failure.kind()) {
            case PERMISSION, NOT_FOUND, ALREADY_EXISTS, INVALID, UNCERTAIN -> true;
            default -> false;
        };
    }
}
