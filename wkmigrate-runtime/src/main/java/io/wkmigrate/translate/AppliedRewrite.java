package io.wkmigrate.translate;

import java.util.List;

/**
 * A rewrite that changed something, and what.
 *
 * @param rule the id of the rewrite
 * @param changes in the order of what was changed; at least one
 */
public record AppliedRewrite(String rule, List<Change> changes) {

    /** Stands between what was changed and the part of it that was: {@code activities/Load/Copy: notebook path}. */
    public static final String PART = ": ";

    /** Takes the changes over. */
    public AppliedRewrite {
        changes = List.copyOf(changes);
    }

    /**
     * One thing that was changed.
     *
     * @param what where: {@code tags/owner}, {@code activities/Load/Copy: notebook path}, or a setting of a job, in which
     *     tasks stand by their keys: {@code load#/tasks/Copy/timeout_seconds}
     * @param before how it was, shortened to the part that differs; empty when it was not there
     * @param after how it is now
     */
    public record Change(String what, String before, String after) {}
}
