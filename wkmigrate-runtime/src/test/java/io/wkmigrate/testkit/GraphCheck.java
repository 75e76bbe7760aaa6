package io.wkmigrate.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the graph of a job: keys, dependencies, clusters (sections 1 to 3 of the target reference). */
final class GraphCheck {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final String name;
    private final JsonNode job;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> before = new HashSet<>();
    private final Set<String> conditions = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    GraphCheck(String name, JsonNode job) {
        this.name = name;
        this.job = job;
    }

    List<String> problems() {
        if (!name.matches("[a-z][a-z0-9_]{0,99}")) {
            problems.add("the key of the job " + name + " is not legal");
        }
        for (JsonNode task : job.path("tasks")) {
            checkTask(task);
        }
        return problems;
    }

    private void checkTask(JsonNode task) {
        String key = task.path("task_key").asText();
        checkKey(key);
        checkDependencies(task);
        checkCompute(task);
        JsonNode nested = task.at("/for_each_task/task");
        if (nested.isObject()) {
            checkKey(nested.path("task_key").asText());
            checkCompute(nested);
        }
        before.add(key);
        if (task.has("condition_task")) {
            conditions.add(key);
        }
    }

    private void checkKey(String key) {
        if (!KEY.matcher(key).matches() || !keys.add(key.toLowerCase(Locale.ROOT))) {
            problems.add("the task key " + name + "/" + key + " is not legal or not unique");
        }
    }

    /** Tasks are in an order in which each comes after those it waits for, so there is no cycle (section 3.1). */
    private void checkDependencies(JsonNode task) {
        Set<String> seen = new HashSet<>();
        for (JsonNode each : task.path("depends_on")) {
            String upstream = each.path("task_key").asText();
            if (!before.contains(upstream) || !seen.add(upstream)) {
                problems.add("a dependency is missing, late or double: " + task);
            }
            if (each.has("outcome") && !isLoneOutcome(task, upstream)) {
                problems.add("an outcome means something certain only alone and under the default run_if: " + task);
            }
        }
    }

    /** Section 3.4, rule 1: what an outcome means next to other dependencies is not confirmed. */
    private boolean isLoneOutcome(JsonNode task, String upstream) {
        return conditions.contains(upstream) && task.path("depends_on").size() == 1 && !task.has("run_if");
    }

    private void checkCompute(JsonNode task) {
        checkNamed(task, "job_cluster_key", "job_clusters");
        checkNamed(task, "environment_key", "environments");
    }

    private void checkNamed(JsonNode task, String member, String list) {
        if (task.has(member)
                && !job.path(list)
                        .findValuesAsText(member)
                        .contains(task.path(member).asText())) {
            problems.add("the task runs on something that the job does not have: " + task);
        }
    }
}
