package io.wkmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.convert.Converted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of a job as Databricks would run it, as far as values go: references are replaced in parameters (section 6.2 of the
 * target reference), notebooks of the bundle run, conditions are decided. A task whose dependencies did not succeed, or whose
 * branch was not taken, does not run.
 */
public final class JobRun {

    private static final String SUCCESS = "success";
    private static final String FAILED = "failed";
    private static final String EXCLUDED = "excluded";
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^{}]*)}}");

    private final Converted converted;
    private final NotebookServer server;
    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, JsonNode> taskValues = new HashMap<>();
    private final Map<String, Map<String, String>> seen = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, Boolean> outcomes = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> failing = new HashMap<>();
    private final List<JsonNode> notebooksRun = new ArrayList<>();
    private final Map<String, String> exits = new HashMap<>();

    public JobRun(Converted converted, NotebookServer server) {
        this.converted = converted;
        this.server = server;
    }

    /** Says what a reference is replaced by: {@code job.run_id}. */
    public JobRun knowing(String reference, String text) {
        facts.put(reference, text);
        return this;
    }

    /** Says what a notebook of the workspace exits with. */
    public JobRun exiting(String path, String text) {
        exits.put(path, text);
        return this;
    }

    /** Says that a task fails, and with which message.  */
    public JobRun failing(String task, String message) {
        failing.put(runId(task), message);
        return this;
    }

    /** Says what a task publishes, in place of a notebook that a person has to write. */
    public JobRun publishing(String task, JsonNode values) {
        taskValues.put(task, values);
        return this;
    }

    /** Runs a job with parameters that differ from their defaults. */
    public JobRun run(String job, Map<String, String> parameters) {
        converted.parameters(job).forEach((name, value) -> facts.put("job.parameters." + name, value));
        parameters.forEach((name, value) -> facts.put("job.parameters." + name, value));
        for (JsonNode task : converted.job(job).path("tasks")) {
            if (runs(task)) {
                task(task);
            } else {
                states.put(task.path("task_key").asText(), EXCLUDED);
            }
        }
        return this;
    }

    /** Section 3.4 of the target reference, for the conditions that are generated without gates. */
    private boolean runs(JsonNode task) {
        List<String> states = new ArrayList<>();
        for (JsonNode each : task.path("depends_on")) {
            String on = each.path("task_key").asText();
            String outcome = each.path("outcome").asText("");
            boolean met = outcome.isEmpty() || outcome.equals(String.valueOf(outcomes.get(on)));
            states.add(met ? this.states.get(on) : EXCLUDED);
        }
        return switch (task.path("run_if").asText("ALL_SUCCESS")) {
            case "ALL_DONE" -> states.isEmpty() || !states.stream().allMatch(EXCLUDED::equals);
            case "AT_LEAST_ONE_FAILED" -> states.contains(FAILED);
            case "NONE_FAILED" -> !states.contains(FAILED) && states.contains(SUCCESS);
            default -> states.stream().allMatch(SUCCESS::equals);
        };
    }

    private void task(JsonNode task) {
        String key = task.path("task_key").asText();
        if (task.has("condition_task")) {
            outcomes.put(key, decide(task.path("condition_task")));
            states.put(key, SUCCESS);
        } else {
            notebook(key, task);
        }
    }

    private boolean decide(JsonNode condition) {
        String left = replaced(condition.path("left").asText());
        String right = replaced(condition.path("right").asText());
        return switch (condition.path("op").asText()) {
            case "EQUAL_TO" -> left.equals(right);
            case "NOT_EQUAL" -> !left.equals(right);
            case "GREATER_THAN" -> Double.parseDouble(left) > Double.parseDouble(right);
            case "GREATER_THAN_OR_EQUAL" -> Double.parseDouble(left) >= Double.parseDouble(right);
            case "LESS_THAN" -> Double.parseDouble(left) < Double.parseDouble(right);
            default -> Double.parseDouble(left) <= Double.parseDouble(right);
        };
    }

    private void notebook(String key, JsonNode task) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : new String[] {"/notebook_task/base_parameters", "/run_job_task/job_parameters"}) {
            task.at(each)
                    .properties()
                    .forEach(value -> parameters.put(
                            value.getKey(), replaced(value.getValue().asText())));
        }
        seen.put(key, parameters);
        String file = task.at("/notebook_task/notebook_path").asText().replace("../src/", "src/");
        if (!converted.files().containsKey(file) || taskValues.containsKey(key)) {
            states.put(key, failing.containsKey(runId(key)) ? FAILED : SUCCESS);
            return;
        }
        NotebookServer.Outcome outcome = server.run(converted.file(file), parameters, taskValues, exits, failing);
        outcome.error().ifPresent(error -> errors.put(key, error));
        states.put(key, outcome.error().isPresent() ? FAILED : SUCCESS);
        taskValues.put(key, outcome.values());
        notebooksRun.addAll(outcome.runs().valueStream().toList());
    }

    private String replaced(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    private static String runId(String task) {
        return String.valueOf(task.hashCode());
    }

    private String value(String reference) {
        Matcher value = Pattern.compile("tasks\\.(\\w+)\\.values\\.(\\w+)").matcher(reference);
        if (value.matches()) {
            JsonNode known = taskValues.getOrDefault(
                    value.group(1), converted.sourceMap().path("none"));
            JsonNode found = known.path(value.group(2));
            return found.isTextual()
                    ? found.textValue()
                    : found.isMissingNode() ? "{{" + reference + "}}" : found.toString();
        }
        Matcher ending =
                Pattern.compile("tasks\\.(\\w+)\\.(result_state|run_id)").matcher(reference);
        if (ending.matches()) {
            return ending.group(2).equals("run_id") ? runId(ending.group(1)) : states.get(ending.group(1));
        }
        String plain = reference.replace("`", "");
        return facts.getOrDefault(plain, "{{" + reference + "}}");
    }

    /** What a task was given. */
    public Map<String, String> parameters(String task) {
        return seen.getOrDefault(task, Map.of());
    }

    /** The task values that a task published. */
    public JsonNode values(String task) {
        return taskValues.getOrDefault(task, converted.sourceMap().path("none"));
    }

    /** What a condition decided. */
    public boolean outcome(String task) {
        return outcomes.get(task);
    }

    /** Whether a task ran to its end. */
    public boolean succeeded(String task) {
        return SUCCESS.equals(states.get(task));
    }

    /** The notebooks that notebooks ran, with their arguments. */
    public List<JsonNode> notebooksRun() {
        return notebooksRun;
    }

    /** What tasks failed with. */
    public Map<String, String> errors() {
        return errors;
    }
}
