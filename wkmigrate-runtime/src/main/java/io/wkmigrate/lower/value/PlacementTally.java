package io.wkmigrate.lower.value;

import io.wkmigrate.api.finding.SourcePlace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts where the expressions of a factory are computed; an expression counts once, however often it is looked at. */
public final class PlacementTally {

    private final Map<SourcePlace, Where> places = new HashMap<>();

    /** Where an expression is computed. */
    public enum Where {
        /** By this program. */
        CONSTANT,
        /** By the job itself, with references. */
        REFERENCE,
        /** By a condition task. */
        CONDITION,
        /** By the notebook that needs it. */
        NOTEBOOK,
        /** By a task before the one that needs it. */
        EVALUATE,
        /** By a person. */
        BY_HAND
    }

    void count(SourcePlace place, Where where) {
        places.put(place, where);
    }

    /** How many expressions are computed where. */
    public Map<Where, Integer> counts() {
        Map<Where, Integer> counts = new EnumMap<>(Where.class);
        for (Where each : Where.values()) {
            counts.put(each, 0);
        }
        places.values().forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts;
    }
}
