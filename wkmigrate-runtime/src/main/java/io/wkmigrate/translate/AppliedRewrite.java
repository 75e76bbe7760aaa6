package io.wkmigrate.translate;

import java.util.List;

/**
 * A rewrite that changed something, and what.
 *
 * @param rule the id of the rewrite
 * @param changes in the order of what was changed; at least one
 */
public record AppliedRewrite(String rule, List<Change> changes) {

    /** Takes the changes over. */
    public AppliedRewrite {
        changes = List.copyOf(changes);
    }

    /**
     * One thing that was changed.
     *
     * @param what where: {@code tags/owner}, {@code activities/Load/Copy}, or a JSON pointer into a job's settings
     * @param before how it was, shortened to the part that differs; empty when it was not there
     * @param after how it is now
     */
    public record Change(String what, String before, String after) {}
}
