package io.wkmigrate.store.workspace.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Whether a job starts by itself belongs to whoever runs it: a deploy leaves that as it is. */
public final class PauseStates {

    private static final List<String> WAYS = List.of("schedule", "trigger", "continuous");

    private PauseStates() {}

    /** Which of its ways to start are not paused. Databricks takes what is not said for unpaused. */
    public static List<String> unpaused(JsonNode settings) {
        List<String> ways = new ArrayList<>();
        for (String each : WAYS) {
            if (settings.has(each)
                    && !"PAUSED".equals(settings.path(each).path("pause_status").asText())) {
                ways.add(each);
            }
        }
        return ways;
    }

    /** Leaves unpaused in new settings what is unpaused now. */
    public static void keep(JsonNode now, ObjectNode settings) {
        for (String way : unpaused(now)) {
            if (settings.path(way) instanceof ObjectNode start) {
                start.put("pause_status", "UNPAUSED");
            }
        }
    }
}
