package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Changes that make no difference by definition (sections 3.1 and 3.4 of the target reference): of the {@code run_if}
 * of a task that waits for nothing; of that of a task with a single dependency, where "all" and "at least one" are
 * the same, as are "none failed" and "all succeeded"; and of what a condition task compares, if nothing waits for its
 * outcome.
 */
final class Equivalence {

    private static final Set<String> WHEN_IT_SUCCEEDED = Set.of("ALL_SUCCESS", "AT_LEAST_ONE_SUCCESS", "NONE_FAILED");
    private static final Set<String> WHEN_IT_FAILED = Set.of("AT_LEAST_ONE_FAILED", "ALL_FAILED");

    private final JsonNode one;
    private final JsonNode other;

    private Equivalence(JsonNode one, JsonNode other) {
        this.one = one;
        this.other = other;
    }

    /** Whether two jobs of the same tasks differ in such a way only. */
    static boolean holds(JsonNode one, JsonNode other) {
        return new Equivalence(one, other).holds();
    }

    private boolean holds() {
        for (int i = 0; i < one.path("tasks").size(); i++) {
            JsonNode task = one.path("tasks").path(i);
            JsonNode changed = other.path("tasks").path(i);
            boolean sameDependencies = task.path("depends_on").equals(changed.path("depends_on"));
            boolean sameComparison = task.path("condition_task").equals(changed.path("condition_task"));
            if (!sameDependencies
                    || !(sameComparison || outcomeIsIdle(task))
                    || !isSame(task.path("depends_on"), runIf(task), runIf(changed))) {
                return false;
            }
        }
        return true;
    }

    private boolean outcomeIsIdle(JsonNode task) {
        for (JsonNode each : one.path("tasks")) {
            for (JsonNode dependency : each.path("depends_on")) {
                if (dependency.has("outcome") && dependency.path("task_key").equals(task.path("task_key"))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSame(JsonNode dependsOn, String runIf, String changed) {
        boolean single = dependsOn.size() == 1 && !dependsOn.path(0).has("outcome");
        return runIf.equals(changed)
                || dependsOn.isEmpty()
                || (single && WHEN_IT_SUCCEEDED.containsAll(Set.of(runIf, changed)))
                || (single && WHEN_IT_FAILED.containsAll(Set.of(runIf, changed)));
    }

    private static String runIf(JsonNode task) {
        return task.path("run_if").asText("ALL_SUCCESS");
    }
}
