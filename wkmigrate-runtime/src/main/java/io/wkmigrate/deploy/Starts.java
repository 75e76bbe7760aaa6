package io.wkmigrate.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.store.workspace.state.Covering;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The ways in which a job starts by itself: fields of one each, and a list of several, each with its own pause. */
final class Starts {

    private static final String PAUSE = "pause_status";
    private static final String SEVERAL = "triggers";
    private static final Set<String> SINGLE = Set.of("schedule", "trigger", "continuous");

    private Starts() {}

    /** Whether a field of a job's settings says when it starts. */
    static boolean isStart(String field) {
        return SINGLE.contains(field) || SEVERAL.equals(field);
    }

    /**
     * Says of each start whether it is paused, where that is not said: a start that is there keeps what it has, and a
     * new one is paused. One of several is there when all that is said about it is.
     */
    static void keepPauses(ObjectNode settings, JsonNode before) {
        for (String each : SINGLE) {
            pause(settings.path(each), before.path(each));
        }
        List<JsonNode> known = new ArrayList<>();
        before.path(SEVERAL).forEach(known::add);
        for (JsonNode each : settings.path(SEVERAL)) {
            pause(each, taken(known, each));
        }
    }

    /** The pauses that a field of a job's settings says, in order. */
    static List<String> pauses(JsonNode settings, String field) {
        JsonNode value = settings.path(field);
        if (SEVERAL.equals(field)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(each -> each.path(PAUSE).asText())
                    .toList();
        }
        return SINGLE.contains(field) ? List.of(value.path(PAUSE).asText()) : List.of();
    }

    /** Two that are alike are two: one that is found is not found again. */
    private static JsonNode taken(List<JsonNode> known, JsonNode wanted) {
        for (Iterator<JsonNode> all = known.iterator(); all.hasNext(); ) {
            JsonNode each = all.next();
            if (Covering.covers(each, wanted)) {
                all.remove();
                return each;
            }
        }
        return wanted.path("");
    }

    private static void pause(JsonNode wanted, JsonNode before) {
        if (wanted instanceof ObjectNode start && !start.hasNonNull(PAUSE)) {
            start.put(PAUSE, before.isObject() ? pauseOf(before) : "PAUSED");
        }
    }

    /** Databricks takes what is not said for unpaused. */
    private static String pauseOf(JsonNode start) {
        return start.hasNonNull(PAUSE) ? start.path(PAUSE).asText() : "UNPAUSED";
    }
}
