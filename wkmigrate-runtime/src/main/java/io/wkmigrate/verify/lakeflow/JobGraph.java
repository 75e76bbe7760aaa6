package io.wkmigrate.verify.lakeflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.verify.lakeflow.JobTask.Dependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks of a job and their dependencies (section 3.1). What the platform refuses, and what the reference does not
 * answer for, is refused here.
 */
public final class JobGraph {

    private final Map<String, JsonNode> settings = new LinkedHashMap<>();
    private final Map<String, JobTask> tasks = new LinkedHashMap<>();
    private final Set<String> visiting = new HashSet<>();

    private JobGraph() {}

    /** Reads the settings of a job. */
    public static JobGraph read(JsonNode job) throws MalformedJobException {
        JobGraph graph = new JobGraph();
        for (JsonNode each : job.path("tasks")) {
            String key = each.path("task_key").asText();
            if (graph.settings.putIfAbsent(key, each) != null) {
                throw new MalformedJobException("Two tasks have the key " + key + ".");
            }
        }
        for (String each : graph.settings.keySet()) {
            graph.visit(each);
        }
        return graph;
    }

    /** The tasks by key, each behind those that it waits for. */
    public Map<String, JobTask> tasks() {
        return tasks;
    }

    /** The tasks that no other waits for. */
    public List<JobTask> leaves() {
        Set<String> leaves = new HashSet<>(tasks.keySet());
        tasks.values().forEach(each -> each.dependsOn().forEach(on -> leaves.remove(on.task())));
        return tasks.values().stream()
                .filter(each -> leaves.contains(each.key()))
                .toList();
    }

    private void visit(String key) throws MalformedJobException {
        if (tasks.containsKey(key)) {
            return;
        }
        if (!visiting.add(key)) {
            throw new MalformedJobException("The task " + key + " waits for itself.");
        }
        JsonNode json = settings.get(key);
        if (json == null) {
            throw new MalformedJobException("A task waits for " + key + ", which does not exist.");
        }
        List<Dependency> dependsOn = new ArrayList<>();
        Set<String> upstream = new HashSet<>();
        for (JsonNode each : json.path("depends_on")) {
            Dependency dependency = dependency(key, each);
            visit(dependency.task());
            dependsOn.add(dependency);
            upstream.add(dependency.task());
            upstream.addAll(Objects.requireNonNull(tasks.get(dependency.task())).upstream());
        }
        JobTask task = new JobTask(key, List.copyOf(dependsOn), runIf(key, json), upstream, json);
        check(task);
        tasks.put(key, task);
    }

    private static Dependency dependency(String key, JsonNode json) throws MalformedJobException {
        String outcome = json.path("outcome").asText("");
        return new Dependency(
                json.path("task_key").asText(),
                switch (outcome) {
                    case "" -> Optional.empty();
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default ->
                        throw new MalformedJobException(
                                "The task " + key + " waits for the outcome \"" + outcome + "\", which no task has.");
                });
    }

    private static RunCondition runIf(String key, JsonNode json) throws MalformedJobException {
        String name = json.path("run_if").asText("ALL_SUCCESS");
        return Arrays.stream(RunCondition.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedJobException("The task " + key + " has the run_if " + name + "."));
    }

    /**
     * Section 3.4, rule 1: what an outcome means beside other dependencies or under another run_if is not confirmed.
     */
    private void check(JobTask task) throws MalformedJobException {
        long different =
                task.dependsOn().stream().map(Dependency::task).distinct().count();
        if (different < task.dependsOn().size()) {
            throw new MalformedJobException("The task " + task.key() + " waits twice for the same task.");
        }
        if (task.settings().path("disabled").asBoolean()) {
            throw new MalformedJobException("The task " + task.key() + " is disabled.");
        }
        for (Dependency each : task.dependsOn()) {
            if (each.outcome().isPresent()) {
                checkOutcome(task, each);
            }
        }
    }

    private void checkOutcome(JobTask task, Dependency dependency) throws MalformedJobException {
        JobTask condition = tasks.get(dependency.task());
        if (condition == null || condition.condition().isEmpty()) {
            throw new MalformedJobException("The task " + task.key() + " waits for an outcome of " + dependency.task()
                    + ", which is no condition task.");
        }
        if (task.dependsOn().size() > 1 || task.runIf() != RunCondition.ALL_SUCCESS) {
            throw new MalformedJobException("The task " + task.key()
                    + " waits for an outcome and for something else, or has a run_if besides; what that means is not"
                    + " documented.");
        }
    }
}
