package io.wkmigrate.jobs.trigger;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object that says whether it is paused, and in a field of its own what fires: {@code trigger}, or an element of
 * {@code triggers}.
 *
 * @param name what a trigger is called when the object names none
 */
record TriggerHolder(JsonPointer place, JsonNode value, String name) {

    /** Neither starts anything. A condition alone does, and then stands for a trigger. */
    private static final Set<String> BESIDE = Set.of(TriggerState.FIELD, "sql_condition");

    static TriggerHolder at(JsonPointer place, JsonNode value, String name) {
        return new TriggerHolder(place, value, name);
    }

    List<Trigger> triggers() {
        List<Trigger> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (!BESIDE.contains(field.getKey()) && field.getValue().isContainerNode()) {
                TriggerKind kind = TriggerKind.ofType(field.getKey()).orElse(TriggerKind.UNKNOWN);
                found.add(trigger(kind, field.getKey(), field.getValue()));
            }
        }
        if (found.isEmpty()) {
            found.add(trigger(TriggerKind.UNKNOWN, onlyName(), value));
        }
        return found;
    }

    private String onlyName() {
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (!field.getKey().equals(TriggerState.FIELD) && !field.getValue().isNull()) {
                return field.getKey();
            }
        }
        return name;
    }

    private Trigger trigger(TriggerKind kind, String type, JsonNode definition) {
        TriggerState state = value.isObject() ? TriggerState.of(value, TriggerState.UNPAUSED) : TriggerState.UNKNOWN;
        boolean saysSo = kind != TriggerKind.UNKNOWN || value.hasNonNull(TriggerState.FIELD);
        return new Trigger(kind, type, place, state, saysSo && state != TriggerState.UNKNOWN, definition);
    }
}
