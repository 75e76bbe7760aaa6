package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How Lakeflow runs a job, event by event: sections 3.3 to 3.6 of the target reference, written down once more and in
 * another way than the interpreter. What is ready goes on in an order drawn by lot.
 */
final class JobSimulation {

    /**
     * What is open.
     *
     * @param result how a task that is no condition ends when it runs: {@code success}, {@code failed} or {@code
     *     timedout}
     * @param decides whether a condition task decides by what is not in the job
     * @param outcome what it decides then
     * @param readings which of the doubtful readings hold, by their names
     */
    record Events(
            Map<String, String> result, Predicate<String> decides, Predicate<String> outcome, Set<String> readings) {}

    private final Map<String, JsonNode> tasks = new LinkedHashMap<>();
    private final Events events;
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, String> outcomes = new LinkedHashMap<>();

    JobSimulation(JsonNode job, Events events, Random random) {
        this.events = events;
        job.path("tasks").forEach(each -> tasks.put(each.path("task_key").asText(), each));
        List<String> pending = new ArrayList<>(tasks.keySet());
        while (!pending.isEmpty()) {
            Collections.shuffle(pending, random);
            String next = pending.stream()
                    .filter(each -> states.keySet().containsAll(upstream(tasks.get(each))))
                    .findFirst()
                    .orElseThrow();
            pending.remove(next);
            states.put(next, state(next, tasks.get(next)));
        }
    }

    private static List<String> upstream(JsonNode task) {
        return task.path("depends_on").findValuesAsText("task_key");
    }

    /** How each task ended, as {@code result_state} reads. */
    Map<String, String> states() {
        return states;
    }

    /** The tasks that ran. */
    Set<String> ran() {
        Set<String> ran = new TreeSet<>(states.keySet());
        ran.removeIf(each -> Set.of("upstream_failed", "excluded").contains(states.get(each)));
        return ran;
    }

    boolean succeeded() {
        Set<String> leaves = new TreeSet<>(tasks.keySet());
        tasks.values().forEach(each -> leaves.removeAll(upstream(each)));
        boolean leafFailed = leaves.stream().anyMatch(each -> isFailure(states.get(each)));
        boolean anyFailed = states.containsValue("failed") || states.containsValue("timedout");
        boolean allGood = leaves.stream().allMatch(each -> states.get(each).equals("success"));
        return !leafFailed && (!anyFailed || allGood || !events.readings().contains("EXCLUDED_LEAF_LEAVES_FAILURE"));
    }

    private static boolean isFailure(String state) {
        return !state.equals("success") && !state.equals("excluded");
    }

    private String state(String key, JsonNode task) {
        int succeeded = 0;
        int failed = 0;
        int excluded = 0;
        for (JsonNode each : task.path("depends_on")) {
            String upstream = each.path("task_key").asText();
            String state = states.get(upstream);
            boolean unmet =
                    each.has("outcome") && !each.path("outcome").asText().equals(outcomes.getOrDefault(upstream, ""));
            if (isFailure(state)) {
                failed++;
            } else if (state.equals("excluded") || unmet) {
                excluded++;
            } else {
                succeeded++;
            }
        }
        int all = succeeded + failed + excluded;
        if (all > 0 && excluded == all) {
            return "excluded";
        }
        return switch (task.path("run_if").asText("ALL_SUCCESS")) {
            case "ALL_SUCCESS" -> {
                if (failed > 0) {
                    yield "upstream_failed";
                }
                boolean counts = events.readings().contains("EXCLUDED_COUNTS_FOR_ALL_SUCCESS");
                yield excluded > 0 && !counts ? "excluded" : run(key, task);
            }
            case "AT_LEAST_ONE_SUCCESS" -> {
                boolean counts = events.readings().contains("EXCLUDED_COUNTS_FOR_ONE_SUCCESS");
                boolean runs = all == 0 || succeeded > 0 || (excluded > 0 && counts);
                yield runs ? run(key, task) : "upstream_failed";
            }
            case "NONE_FAILED" -> failed > 0 ? "upstream_failed" : run(key, task);
            case "AT_LEAST_ONE_FAILED" -> all == 0 || failed > 0 ? run(key, task) : "excluded";
            case "ALL_FAILED" -> failed == all ? run(key, task) : "excluded";
            default -> run(key, task);
        };
    }

    private String run(String key, JsonNode task) {
        if (!task.has("condition_task")) {
            return events.result().getOrDefault(key, "success");
        }
        JsonNode condition = task.path("condition_task");
        boolean equal = filled(condition.path("left")).equals(filled(condition.path("right")));
        boolean outcome = events.decides().test(key)
                ? events.outcome().test(key)
                : equal == condition.path("op").asText().equals("EQUAL_TO");
        outcomes.put(key, Boolean.toString(outcome));
        return "success";
    }

    private String filled(JsonNode operand) {
        String text = operand.asText();
        for (Map.Entry<String, String> each : states.entrySet()) {
            text = text.replace("{{tasks." + each.getKey() + ".result_state}}", each.getValue());
        }
        return text;
    }
}
