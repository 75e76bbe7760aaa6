package io.wkmigrate.jobs.trigger;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds what starts a job. It stands in four places ({@code schedule}, {@code trigger}, {@code continuous},
 * {@code triggers}), and in whatever the service adds next: a field that looks like a trigger, and a kind that is not
 * known, are triggers of an unknown kind, never none.
 */
public final class Triggers {

    private Triggers() {}

    /** The triggers in the order of the settings. */
    public static List<Trigger> of(JsonNode settings) {
        List<Trigger> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : settings.properties()) {
            if (!field.getValue().isNull()) {
                found.addAll(of(field.getKey(), field.getValue()));
            }
        }
        return List.copyOf(found);
    }

    private static List<Trigger> of(String name, JsonNode value) {
        JsonPointer place = JsonPointer.empty().appendProperty(name);
        return switch (name) {
            case "schedule" -> List.of(whole(TriggerKind.SCHEDULE, name, place, value));
            case "continuous" -> List.of(whole(TriggerKind.CONTINUOUS, name, place, value));
            case "trigger" -> TriggerHolder.at(place, value, name).triggers();
            case "triggers" -> elements(place, value);
            default -> KnownSettings.mayBeTrigger(name, value) ? unknown(name, place, value) : List.of();
        };
    }

    private static Trigger whole(TriggerKind kind, String name, JsonPointer place, JsonNode value) {
        TriggerState state = value.isObject() ? TriggerState.of(value, TriggerState.UNPAUSED) : TriggerState.UNKNOWN;
        return new Trigger(kind, name, place, state, state != TriggerState.UNKNOWN, value);
    }

    private static List<Trigger> elements(JsonPointer place, JsonNode list) {
        List<Trigger> found = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            found.addAll(TriggerHolder.at(place.appendIndex(index), list.path(index), "triggers")
                    .triggers());
        }
        // Something is said there, though not as a list.
        return list.isArray() ? found : unknown("triggers", place, list);
    }

    private static List<Trigger> unknown(String name, JsonPointer place, JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            return value.isArray() ? List.of() : List.of(unknownAt(name, place, value));
        }
        List<Trigger> found = new ArrayList<>();
        for (int index = 0; index < value.size(); index++) {
            found.add(unknownAt(name, place.appendIndex(index), value.path(index)));
        }
        return found;
    }

    private static Trigger unknownAt(String name, JsonPointer place, JsonNode value) {
        TriggerState state = TriggerState.of(value, TriggerState.UNKNOWN);
        return new Trigger(TriggerKind.UNKNOWN, name, place, state, state != TriggerState.UNKNOWN, value);
    }
}
