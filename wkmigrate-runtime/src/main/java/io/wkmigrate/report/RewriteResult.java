package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * A rewrite that changed a pipeline or its jobs, and what it changed.
 *
 * @param rule the id of the rewrite
 * @param changes at least one
 */
public record RewriteResult(String rule, List<Change> changes) {

    /** Takes the changes over. */
    public RewriteResult {
        changes = List.copyOf(changes);
    }

    /**
     * One thing that was changed.
     *
     * @param what where: {@code tags/owner}, {@code activities/Load/Copy: notebook path}, or a setting of a job, in which
     *     tasks stand by their keys: {@code load#/tasks/Copy/timeout_seconds}
     * @param before the part of it that differs, as it was; empty when it was not there
     * @param after the same part as it is now
     */
    public record Change(String what, String before, String after) {}

    /** Several as a member. */
    static void write(JsonGenerator json, List<RewriteResult> rewrites) throws IOException {
        json.writeArrayFieldStart("rewrites");
        for (RewriteResult each : rewrites) {
            json.writeStartObject();
            json.writeStringField("rule", each.rule());
            json.writeArrayFieldStart("changes");
            for (Change change : each.changes()) {
                json.writeStartObject();
                json.writeStringField("what", change.what());
                json.writeStringField("before", change.before());
                json.writeStringField("after", change.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
