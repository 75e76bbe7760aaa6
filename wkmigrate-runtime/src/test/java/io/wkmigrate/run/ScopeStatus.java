package io.wkmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the activities of a scope ended in ADF, which others that lets run, and what becomes of the scope (EX-4, EX-6, ST-1). */
final class ScopeStatus {

    private static final String SUCCEEDED = "Succeeded";
    private static final String FAILED = "Failed";
    private static final String SKIPPED = "Skipped";

    private final Map<String, String> statuses = new HashMap<>();
    private final Map<String, JsonNode> activities = new HashMap<>();

    /** Notes how an activity ended: whether it succeeded, or nothing when it was skipped. */
    void ended(JsonNode activity, Optional<Boolean> succeeded) {
        String name = activity.path("name").asText();
        activities.put(name, activity);
        statuses.put(name, succeeded.map(each -> each ? SUCCEEDED : FAILED).orElse(SKIPPED));
    }

    /** Whether everything that an activity waits for ended as it wants. */
    boolean isSatisfied(JsonNode activity) {
        for (JsonNode each : activity.path("dependsOn")) {
            String status = statuses.get(each.path("activity").asText());
            boolean satisfied = false;
            for (JsonNode condition : each.path("dependencyConditions")) {
                boolean completed = condition.asText().equals("Completed") && !SKIPPED.equals(status);
                satisfied |= completed || condition.asText().equals(status);
            }
            if (!satisfied) {
                return false;
            }
        }
        return true;
    }

    /** Whether the scope succeeded: the leaves decide, and what comes before a leaf that was skipped. */
    boolean succeeded(JsonNode scope) {
        Set<String> leaves = new HashSet<>(activities.keySet());
        for (JsonNode each : scope) {
            each.path("dependsOn")
                    .forEach(on -> leaves.remove(on.path("activity").asText()));
        }
        return leaves.stream().allMatch(this::isFine);
    }

    private boolean isFine(String activity) {
        if (!SKIPPED.equals(statuses.get(activity))) {
            return SUCCEEDED.equals(statuses.get(activity));
        }
        for (JsonNode each : activities.get(activity).path("dependsOn")) {
            if (!isFine(each.path("activity").asText())) {
                return false;
            }
        }
        return true;
    }
}
