package io.wkmigrate.lower.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How Lakeflow runs the settings of a job: section 3 of the target reference, for tasks that are not loops. */
final class LakeflowModel {

    /** How a task ends (section 3.2). */
    enum End {
        SUCCESS,
        FAILED,
        UPSTREAM_FAILED,
        EXCLUDED
    }

    /**
     * What the documentation leaves open, or answers in two ways (sections 3.4 and 3.5).
     *
     * @param excludedIsSuccess whether an excluded dependency counts as success for {@code ALL_SUCCESS} and
     *     {@code AT_LEAST_ONE_SUCCESS}
     * @param excludedLeafFails whether a run with a failed task and an excluded leaf has failed
     * @param failureIsTimeout whether failed tasks ran out of time, which their result state tells
     */
    record Reading(boolean excludedIsSuccess, boolean excludedLeafFails, boolean failureIsTimeout) {

        static List<Reading> all() {
            List<Reading> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(new Reading((i & 1) == 0, (i & 2) == 0, (i & 4) == 0));
            }
            return all;
        }
    }

    private static final Pattern REFERENCE =
            Pattern.compile("\\{\\{(?:job\\.parameters\\.(\\w+)|tasks\\.(\\w+)\\.result_state)}}");

    private final JsonNode job;
    private final Predicate<String> fails;
    private final Predicate<String> parameter;
    private final Reading reading;
    private final Map<String, End> ends = new LinkedHashMap<>();
    private final Map<String, Boolean> outcomes = new LinkedHashMap<>();

    /**
     * One course of events.
     *
     * @param fails whether a task of this key fails, if it runs
     * @param parameter the value of a job parameter
     */
    LakeflowModel(JsonNode job, Predicate<String> fails, Predicate<String> parameter, Reading reading) {
        this.job = job;
        this.fails = fails;
        this.parameter = parameter;
        this.reading = reading;
    }

    /** Runs the job and says whether the run succeeded (section 3.6). */
    boolean run() {
        Set<String> leaves = new HashSet<>();
        for (JsonNode task : job.path("tasks")) {
            String key = task.path("task_key").asText();
            ends.put(key, end(task));
            leaves.add(key);
            task.path("depends_on").findValuesAsText("task_key").forEach(leaves::remove);
        }
        boolean excludedLeaf = leaves.stream().anyMatch(leaf -> ends.get(leaf) == End.EXCLUDED);
        boolean failed = reading.excludedLeafFails() && excludedLeaf && ends.containsValue(End.FAILED);
        return !failed && leaves.stream().noneMatch(leaf -> isFailure(ends.get(leaf)));
    }

    /** The keys of the tasks that ran. */
    Set<String> ran() {
        Set<String> ran = new HashSet<>(ends.keySet());
        ran.removeIf(key -> ends.get(key) == End.UPSTREAM_FAILED || ends.get(key) == End.EXCLUDED);
        return ran;
    }

    private End end(JsonNode task) {
        List<End> upstream = new ArrayList<>();
        boolean unmetOutcome = false;
        for (JsonNode each : task.path("depends_on")) {
            String key = each.path("task_key").asText();
            upstream.add(ends.get(key));
            if (each.has("outcome") && task.path("depends_on").size() > 1) {
                throw new IllegalStateException("Not documented: an outcome next to other dependencies");
            }
            unmetOutcome |= each.has("outcome")
                    && !isFailure(ends.get(key))
                    && !Boolean.valueOf(each.path("outcome").asText()).equals(outcomes.get(key));
        }
        if (unmetOutcome || (!upstream.isEmpty() && upstream.stream().allMatch(each -> each == End.EXCLUDED))) {
            return End.EXCLUDED;
        }
        return waiting(task.path("run_if").asText("ALL_SUCCESS"), upstream, task);
    }

    private End waiting(String runIf, List<End> upstream, JsonNode task) {
        boolean anyFailed = upstream.stream().anyMatch(LakeflowModel::isFailure);
        boolean allFailed = upstream.stream().allMatch(LakeflowModel::isFailure);
        boolean anyExcluded = upstream.contains(End.EXCLUDED);
        boolean anySuccess = upstream.contains(End.SUCCESS) || (anyExcluded && reading.excludedIsSuccess());
        return switch (runIf) {
            case "ALL_SUCCESS" ->
                anyFailed
                        ? End.UPSTREAM_FAILED
                        : anyExcluded && !reading.excludedIsSuccess() ? End.EXCLUDED : run(task);
            case "AT_LEAST_ONE_SUCCESS" -> anySuccess ? run(task) : End.UPSTREAM_FAILED;
            case "NONE_FAILED" -> anyFailed ? End.UPSTREAM_FAILED : run(task);
            case "ALL_DONE" -> run(task);
            case "AT_LEAST_ONE_FAILED" -> anyFailed ? run(task) : End.EXCLUDED;
            case "ALL_FAILED" -> allFailed ? run(task) : End.EXCLUDED;
            default -> throw new IllegalArgumentException("Not a run_if: " + runIf);
        };
    }

    private End run(JsonNode task) {
        String key = task.path("task_key").asText();
        if (task.has("condition_task")) {
            JsonNode condition = task.path("condition_task");
            boolean equal = value(task, condition.path("left")).equals(value(task, condition.path("right")));
            outcomes.put(key, equal == condition.path("op").asText().equals("EQUAL_TO"));
            return End.SUCCESS;
        }
        return fails.test(key) ? End.FAILED : End.SUCCESS;
    }

    private String value(JsonNode task, JsonNode operand) {
        return REFERENCE.matcher(operand.asText()).replaceAll(found -> {
            if (found.group(1) != null) {
                return Boolean.toString(parameter.test(found.group(1)));
            }
            if (!task.path("depends_on").findValuesAsText("task_key").contains(found.group(2))) {
                throw new IllegalStateException("Not documented: the state of a task that is no direct dependency");
            }
            return resultState(ends.get(found.group(2)));
        });
    }

    private String resultState(End end) {
        return end == End.FAILED && reading.failureIsTimeout()
                ? "timedout"
                : end.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isFailure(End end) {
        return end == End.FAILED || end == End.UPSTREAM_FAILED;
    }
}
