package io.wkmigrate.verify.lakeflow;

import io.wkmigrate.verify.logic.Logic;

/**
 * What becomes of a task, over courses of events: it ends in exactly one way.
 *
 * @param success where it succeeds
 * @param failed where it runs and fails
 * @param upstreamFailed where a failure before it keeps it from running
 * @param excluded where a condition before it keeps it from running
 * @param timedOut where it runs and fails because its time is up; within {@code failed}
 * @param outcome where it succeeds with the outcome true, if it is a condition task
 */
public record TaskCourse<B>(B success, B failed, B upstreamFailed, B excluded, B timedOut, B outcome) {

    /** Where it runs. */
    public B ran(Logic<B> logic) {
        return logic.or(success, failed);
    }

    /** Where it counts as failed (section 3.3). */
    B countsAsFailed(Logic<B> logic) {
        return logic.or(failed, upstreamFailed);
    }

    /** Where it ends in a certain way. */
    public B ended(TaskEnd end) {
        return switch (end) {
            case SUCCESS -> success;
            case FAILED -> failed;
            case UPSTREAM_FAILED -> upstreamFailed;
            case EXCLUDED -> excluded;
        };
    }
}
