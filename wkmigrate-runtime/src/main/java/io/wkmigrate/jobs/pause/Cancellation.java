package io.wkmigrate.jobs.pause;

import java.util.List;

/**
 * What became of the runs of a job that were going on.
 *
 * @param cancelled the runs that end
 * @param refused what goes on, and why, for people
 */
record Cancellation(List<Long> cancelled, List<String> refused) {

    /** Nobody asked for it. */
    static final Cancellation NONE = new Cancellation(List.of(), List.of());

    Cancellation {
        cancelled = List.copyOf(cancelled);
        refused = List.copyOf(refused);
    }

    boolean isComplete() {
        return refused.isEmpty();
    }
}
