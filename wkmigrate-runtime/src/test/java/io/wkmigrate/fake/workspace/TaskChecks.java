package io.wkmigrate.fake.workspace;

import static io.wkmigrate.fake.workspace.ServiceError.invalid;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the service refuses in the tasks of a job. */
final class TaskChecks {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int LONGEST_KEY = 100;
    private static final Set<String> RUN_IF = Set.of(
            "ALL_SUCCESS", "ALL_DONE", "NONE_FAILED", "AT_LEAST_ONE_SUCCESS", "ALL_FAILED", "AT_LEAST_ONE_FAILED");

    private final Set<String> clusters;
    private final Set<String> environments;
    private final boolean git;
    private final JobStore jobs;

    TaskChecks(Set<String> clusters, Set<String> environments, boolean git, JobStore jobs) {
        this.clusters = clusters;
        this.environments = environments;
        this.git = git;
        this.jobs = jobs;
    }

    void check(JsonNode tasks) {
        Map<String, Set<String>> dependencies = new HashMap<>();
        for (JsonNode task : tasks) {
            task(task);
            Set<String> upstream = new HashSet<>();
            task.path("depends_on")
                    .forEach(edge -> upstream.add(edge.path("task_key").asText()));
            if (dependencies.put(task.path("task_key").asText(), upstream) != null) {
                throw invalid("Duplicate task key: '" + task.path("task_key").asText() + "'.");
            }
        }
        dependencies.forEach((key, upstream) -> {
            for (String name : upstream) {
                if (!dependencies.containsKey(name)) {
                    throw invalid(
                            "Invalid dependency graph: task '" + key + "' depends on unknown task '" + name + "'.");
                }
            }
        });
        acyclic(dependencies);
        outcomes(tasks);
    }

    /** Only a condition has an outcome that others can wait for. */
    private static void outcomes(JsonNode tasks) {
        Set<String> conditions = new HashSet<>();
        Json.select(tasks, task -> task.has("condition_task"))
                .forEach(task -> conditions.add(task.path("task_key").asText()));
        for (JsonNode task : tasks) {
            for (JsonNode edge : task.path("depends_on")) {
                if (edge.has("outcome")
                        && !conditions.contains(edge.path("task_key").asText())) {
                    throw invalid("Task '" + task.path("task_key").asText() + "' waits for an outcome of '"
                            + edge.path("task_key").asText() + "', which is not a condition task.");
                }
            }
        }
    }

    private void task(JsonNode task) {
        key(task.path("task_key").asText());
        String key = task.path("task_key").asText();
        List<String> kinds = kinds(task);
        if (kinds.size() != 1) {
            throw invalid("Task '" + key + "' must have exactly one kind of task, but found " + kinds + ".");
        }
        if (!RUN_IF.contains(task.path("run_if").asText("ALL_SUCCESS"))) {
            throw invalid("Invalid value for run_if: '" + task.path("run_if").asText() + "'.");
        }
        notebook(task.path("notebook_task"));
        reference(key, "job_cluster_key", task, clusters);
        reference(key, "environment_key", task, environments);
        JsonNode job = task.path("run_job_task");
        if (job.isObject() && jobs.find(job.path("job_id").asLong()).isEmpty()) {
            throw invalid(
                    "Task '" + key + "' refers to job " + job.path("job_id").asText() + ", which does not exist.");
        }
        if (task.has("for_each_task")) {
            loop(key, task.path("for_each_task"));
        }
    }

    private void notebook(JsonNode notebook) {
        String path = notebook.path("notebook_path").asText();
        boolean inGit =
                notebook.path("source").asText(git ? "GIT" : "WORKSPACE").equals("GIT");
        if (notebook.isObject() && !inGit && !path.startsWith("/")) {
            throw invalid(
                    "Only absolute paths are currently supported. Paths must begin with '/'. Got: '" + path + "'");
        }
    }

    private void loop(String key, JsonNode loop) {
        JsonNode nested = loop.path("task");
        int concurrency = loop.path("concurrency").asInt(1);
        if (!loop.path("inputs").isTextual()) {
            throw invalid("Task '" + key + "': the inputs of a for each task must be a string.");
        }
        if (concurrency < 1 || concurrency > 100) {
            throw invalid("Task '" + key + "': the concurrency of a for each task must be between 1 and 100.");
        }
        if (nested.has("for_each_task")) {
            throw invalid("Task '" + key + "': a for each task cannot contain another for each task.");
        }
        task(nested);
    }

    private static void key(String key) {
        if (key.isEmpty()) {
            throw invalid("Missing required field: task_key");
        }
        if (!KEY.matcher(key).matches()) {
            throw invalid("Task key '" + key + "' contains an invalid character."
                    + " Only alphanumeric, - and _ characters are permitted.");
        }
        if (key.length() > LONGEST_KEY) {
            throw invalid("Task key '" + key + "' is too long. It can have at most " + LONGEST_KEY + " characters.");
        }
    }

    private static List<String> kinds(JsonNode task) {
        return task.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith("_task"))
                .sorted()
                .toList();
    }

    private static void reference(String key, String field, JsonNode task, Set<String> known) {
        if (task.has(field) && !known.contains(task.path(field).asText())) {
            throw invalid("Task '" + key + "' refers to unknown " + field + " '"
                    + task.path(field).asText() + "'.");
        }
    }

    /** Takes away the tasks that wait for nothing until none is left. */
    private static void acyclic(Map<String, Set<String>> dependencies) {
        Set<String> finished = new HashSet<>();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Map.Entry<String, Set<String>> entry : dependencies.entrySet()) {
                if (finished.containsAll(entry.getValue())) {
                    progress |= finished.add(entry.getKey());
                }
            }
        }
        if (finished.size() < dependencies.size()) {
            throw invalid("Invalid dependency graph: the tasks depend on each other in a cycle.");
        }
    }
}
