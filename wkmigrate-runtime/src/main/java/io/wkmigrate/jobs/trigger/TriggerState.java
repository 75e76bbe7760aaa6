package io.wkmigrate.jobs.trigger;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether a trigger fires. */
public enum TriggerState {
    /** It fires; so it does when nothing is said about it. */
    UNPAUSED,
    /** It does not fire. */
    PAUSED,
    /** Cannot be told: another word than these two, or a kind of trigger that says it elsewhere. */
    UNKNOWN;

    /** The field that says it. */
    public static final String FIELD = "pause_status";

    static TriggerState of(JsonNode holder, TriggerState ifUnsaid) {
        JsonNode status = holder.path(FIELD);
        if (status.isMissingNode() || status.isNull()) {
            return ifUnsaid;
        }
        return switch (status.asText()) {
            case "UNPAUSED" -> UNPAUSED;
            case "PAUSED" -> PAUSED;
            default -> UNKNOWN;
        };
    }
}
