package io.wkmigrate.jobs.trigger;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that starts a job.
 *
 * @param type its name in the settings; for a kind that nobody knows the only name there is
 * @param holder where in the settings the object is that says whether it is paused; several triggers may share it
 * @param adjustable whether it is known how to pause and resume it
 * @param definition what says when it fires
 */
public record Trigger(
        TriggerKind kind,
        String type,
        JsonPointer holder,
        TriggerState state,
        boolean adjustable,
        JsonNode definition) {

    /** Whether it may fire. What cannot be told counts, as nobody should rely on its being quiet. */
    public boolean mayFire() {
        return state != TriggerState.PAUSED;
    }

    /** The kind for people. */
    public String words() {
        return kind == TriggerKind.UNKNOWN ? "unknown trigger kind \"" + type + "\"" : kind.word();
    }
}
