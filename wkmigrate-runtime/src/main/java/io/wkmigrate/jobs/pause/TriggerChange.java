package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.trigger.TriggerState;

/**
 * A change of the one field that says whether a trigger is paused.
 *
 * @param holder where in the settings the object with that field is
 * @param trigger what fires, for people
 * @param to what the field says afterwards
 */
public record TriggerChange(JsonPointer holder, String trigger, TriggerState to) {

    /** The field of the settings that has to be sent whole. */
    String topLevelField() {
        return holder.getMatchingProperty();
    }

    void applyTo(ObjectNode settings) {
        if (settings.at(holder) instanceof ObjectNode object) {
            object.put(TriggerState.FIELD, to.name());
        } else {
            throw new IllegalStateException("There is no trigger at " + holder);
        }
    }
}
