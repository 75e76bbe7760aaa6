package io.wkmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the tasks of a run ended, and what that means for those behind them (section 3.4 of the target reference). */
final class TaskStates {

    static final String SUCCESS = "success";
    static final String FAILED = "failed";
    private static final String EXCLUDED = "excluded";
    private static final String UPSTREAM_FAILED = "upstream_failed";
    private static final Set<String> FAILURES = Set.of(FAILED, UPSTREAM_FAILED);

    private final Map<String, String> states = new HashMap<>();
    private final Map<String, Boolean> outcomes = new HashMap<>();

    void ended(String task, String state) {
        states.put(task, state);
    }

    void decided(String task, boolean outcome) {
        outcomes.put(task, outcome);
        ended(task, SUCCESS);
    }

    /** How a task ended, as references spell it. */
    String of(String task) {
        return states.get(task);
    }

    boolean succeeded(String task) {
        return SUCCESS.equals(states.get(task));
    }

    boolean ran(String task) {
        return succeeded(task) || FAILED.equals(states.get(task));
    }

    boolean failed(String task) {
        return FAILURES.contains(states.getOrDefault(task, SUCCESS));
    }

    Optional<Boolean> outcome(String task) {
        return Optional.ofNullable(outcomes.get(task));
    }

    /** How a task ends that does not run; empty when it runs. */
    Optional<String> insteadOfRunning(JsonNode task) {
        List<String> upstream = new ArrayList<>();
        for (JsonNode each : task.path("depends_on")) {
            String key = each.path("task_key").asText();
            String outcome = each.path("outcome").asText("");
            boolean unmet = !outcome.isEmpty() && !failed(key) && !outcome.equals(String.valueOf(outcomes.get(key)));
            upstream.add(unmet ? EXCLUDED : states.get(key));
        }
        if (!upstream.isEmpty() && upstream.stream().allMatch(EXCLUDED::equals)) {
            return Optional.of(EXCLUDED);
        }
        boolean anyFailed = upstream.stream().anyMatch(FAILURES::contains);
        return switch (task.path("run_if").asText("ALL_SUCCESS")) {
            case "ALL_DONE" -> Optional.empty();
            case "AT_LEAST_ONE_FAILED" -> anyFailed ? Optional.empty() : Optional.of(EXCLUDED);
            case "ALL_FAILED" ->
                upstream.stream().allMatch(FAILURES::contains) ? Optional.empty() : Optional.of(EXCLUDED);
            case "NONE_FAILED" -> anyFailed ? Optional.of(UPSTREAM_FAILED) : Optional.empty();
            case "ALL_SUCCESS" ->
                anyFailed ? Optional.of(UPSTREAM_FAILED) : Optional.of(EXCLUDED).filter(upstream::contains);
            default -> throw new IllegalArgumentException("Not generated: " + task);
        };
    }
}
