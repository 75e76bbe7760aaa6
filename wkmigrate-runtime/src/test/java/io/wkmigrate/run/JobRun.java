package io.wkmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wkmigrate.convert.Converted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One run of a job as Databricks would run it, as far as values go: references are replaced in parameters, notebooks of the
 * bundle run, conditions are decided, loops and child jobs run. A task whose dependencies did not succeed, or whose branch was
 * not taken, does not run.
 */
public final class JobRun {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    private static final Pattern JOB_ID = Pattern.compile("\\$\\{resources\\.jobs\\.(\\w+)\\.id}");

    private static final int FIRST_JOB = 100;

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final Converted converted;
    private final NotebookServer server;
    private final Workspace workspace;
    private final DynamicReferences references;
    private final TaskStates states = new TaskStates();
    private final Map<String, String> jobParameters;
    private final Map<String, Map<String, String>> seen = new LinkedHashMap<>();
    private final Map<String, List<JobRun>> inner = new LinkedHashMap<>();
    private final Map<String, JsonNode> exits = new LinkedHashMap<>();
    private final long run = JobRuns.newId();
    private long taskRun;

    /** What a run shares with the runs that it starts. */
    private record Workspace(
            Trace trace,
            Map<String, String> exits,
            Map<String, String> failing,
            Map<String, JsonNode> published,
            Map<String, JsonNode> outputs,
            Map<String, String> errors,
            List<JsonNode> notebooksRun,
            JobRuns runs) {

        Workspace() {
            this(
                    new Trace(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new LinkedHashMap<>(),
                    new ArrayList<>(),
                    new JobRuns());
        }
    }

    public JobRun(Converted converted, NotebookServer server) {
        this(converted, server, new Workspace(), new DynamicReferences(), new LinkedHashMap<>());
    }

    private JobRun(
            Converted converted,
            NotebookServer server,
            Workspace workspace,
            DynamicReferences references,
            Map<String, String> jobParameters) {
        this.converted = converted;
        this.server = server;
        this.workspace = workspace;
        this.references = references;
        this.jobParameters = jobParameters;
    }

    /** Says what a reference is replaced by: {@code job.run_id}. */
    public JobRun knowing(String reference, String text) {
        references.know(reference, text);
        return this;
    }

    /** Says what a notebook of the workspace exits with. */
    public JobRun exiting(String path, String text) {
        workspace.exits.put(path, text);
        return this;
    }

    /** Says that a task fails, and with which message.  */
    public JobRun failing(String task, String message) {
        workspace.failing.put(task, message);
        return this;
    }

    /** Says what a task publishes, in place of a notebook that a person has to write. */
    public JobRun publishing(String task, JsonNode values) {
        workspace.published.put(task, values);
        return this;
    }

    /** Says what an activity puts out whose notebook a person has to write; what the notebook asks for is published. */
    public JobRun puttingOut(String task, JsonNode output) {
        workspace.outputs.put(task, output);
        return this;
    }

    /** Runs a job with parameters that differ from their defaults. */
    public JobRun run(String job, Map<String, String> parameters) {
        jobParameters.putAll(converted.parameters(job));
        jobParameters.putAll(parameters);
        jobParameters.forEach((name, value) -> references.know("job.parameters." + name, value));
        workspace.runs.started(run);
        for (JsonNode task : converted.job(job).path("tasks")) {
            task(task);
        }
        workspace.runs.ended(run, failed(job) ? TaskStates.FAILED : TaskStates.SUCCESS);
        return this;
    }

    private void task(JsonNode task) {
        String key = task.path("task_key").asText();
        taskRun = JobRuns.newId();
        long id = taskRun;
        references.know("tasks." + key + ".run_id", String.valueOf(id));
        states.insteadOfRunning(task).ifPresentOrElse(state -> states.ended(key, state), () -> work(key, task));
        references.know("tasks." + key + ".result_state", states.of(key));
        workspace.runs.taskEnded(run, id, key, states.of(key));
    }

    private void work(String key, JsonNode task) {
        if (task.has("condition_task")) {
            condition(key, task.path("condition_task"));
        } else if (task.has("for_each_task")) {
            loop(key, task.path("for_each_task"));
        } else if (task.has("run_job_task")) {
            runJob(key, task.path("run_job_task"));
        } else {
            notebook(key, task.path("notebook_task"));
        }
    }

    private void condition(String key, JsonNode condition) {
        try {
            states.decided(key, decide(condition));
        } catch (NumberFormatException noNumber) {
            fail(key, "No number: " + noNumber.getMessage());
        }
    }

    private boolean decide(JsonNode condition) {
        String left = references.replaced(condition.path("left").asText());
        String right = references.replaced(condition.path("right").asText());
        return switch (condition.path("op").asText()) {
            case "EQUAL_TO" -> left.equals(right);
            case "NOT_EQUAL" -> !left.equals(right);
            case "GREATER_THAN" -> Double.parseDouble(left) > Double.parseDouble(right);
            case "GREATER_THAN_OR_EQUAL" -> Double.parseDouble(left) >= Double.parseDouble(right);
            case "LESS_THAN" -> Double.parseDouble(left) < Double.parseDouble(right);
            default -> Double.parseDouble(left) <= Double.parseDouble(right);
        };
    }

    /** Section 5.1 of the target reference: the inputs are the text of a list. */
    private void loop(String key, JsonNode loop) {
        List<JobRun> iterations = new ArrayList<>();
        inner.put(key, iterations);
        JsonNode elements = parsed(references.replaced(loop.path("inputs").asText()));
        if (!elements.isArray()) {
            fail(key, "No list: " + elements);
            return;
        }
        JsonNode nested = loop.path("task");
        for (JsonNode each : elements) {
            JobRun iteration = new JobRun(converted, server, workspace, references.inLoop(each), jobParameters);
            iteration.task(nested);
            iterations.add(iteration);
        }
        String nestedKey = nested.path("task_key").asText();
        boolean failed = iterations.stream().anyMatch(each -> !each.succeeded(nestedKey));
        states.ended(key, failed ? TaskStates.FAILED : TaskStates.SUCCESS);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** Section 6.1 of the target reference: the parameters of the job that runs another win over what its task passes. */
    private void runJob(String key, JsonNode work) {
        String job = work.path("job_id").asText().replaceAll(".*\\.jobs\\.(\\w+)\\.id.*", "$1");
        Map<String, String> given = parameters(work.path("job_parameters"));
        seen.put(key, given);
        if (workspace.failing.containsKey(key)) {
            workspace.runs.output(taskRun).put("error", workspace.failing.get(key));
        }
        if (!converted.jobs().containsKey(job)) {
            states.ended(key, workspace.failing.containsKey(key) ? TaskStates.FAILED : TaskStates.SUCCESS);
            return;
        }
        given.keySet().retainAll(converted.parameters(job).keySet());
        JobRun child = new JobRun(converted, server, workspace, new DynamicReferences(), new LinkedHashMap<>());
        workspace.runs.output(taskRun).put("child", child.run);
        inner.put(key, List.of(child.run(job, given)));
        states.ended(key, child.failed(job) ? TaskStates.FAILED : TaskStates.SUCCESS);
    }

    /** Section 3.6 of the target reference: the leaves decide. */
    boolean failed(String job) {
        Set<String> leaves = new HashSet<>();
        for (JsonNode task : converted.job(job).path("tasks")) {
            leaves.add(task.path("task_key").asText());
            leaves.removeAll(task.path("depends_on").findValuesAsText("task_key"));
        }
        return leaves.stream().anyMatch(states::failed);
    }

    private void notebook(String key, JsonNode work) {
        Map<String, String> parameters = parameters(work.path("base_parameters"));
        seen.put(key, parameters);
        String path = work.path("notebook_path").asText();
        String file = path.replace("../src/", "src/");
        if (workspace.failing.containsKey(key)) {
            workspace.runs.output(taskRun).put("error", workspace.failing.get(key));
            states.ended(key, TaskStates.FAILED);
        } else if (workspace.published.containsKey(key)) {
            published(key, workspace.published.get(key));
        } else if (workspace.outputs.containsKey(key)) {
            published(key, new WrittenByHand(converted.file(file)).values(workspace.outputs.get(key)));
        } else if (converted.files().containsKey(file)) {
            generated(key, converted.file(file), parameters);
        } else {
            workspace.trace.started(path, parameters);
            states.ended(key, TaskStates.SUCCESS);
        }
    }

    private void published(String key, JsonNode values) {
        references.publish(key, values);
        states.ended(key, TaskStates.SUCCESS);
    }

    private void generated(String key, String source, Map<String, String> parameters) {
        long id = taskRun;
        NotebookServer.Outcome outcome =
                server.run(source, parameters, references.taskValues(), workspace.exits, call -> reply(key, call));
        workspace.notebooksRun.addAll(outcome.runs().valueStream().toList());
        outcome.runs()
                .forEach(each -> workspace.trace.started(
                        each.path("path").asText(), JSON.convertValue(each.path("arguments"), STRINGS)));
        published(key, outcome.values());
        outcome.exit().ifPresent(text -> {
            exits.put(key, parsed(text));
            workspace.runs.output(id).put("exit", text);
        });
        if (outcome.error().isPresent()) {
            workspace.runs.output(id).put("error", outcome.error().get());
            fail(key, outcome.error().get());
        } else if (outcome.values().has("value")) {
            workspace.trace.set(key, outcome.values().path("value"));
        }
    }

    /** What the Jobs API replies to a notebook. */
    private JsonNode reply(String key, JsonNode call) {
        long id = call.path("run_id").asLong();
        return switch (call.path("call").asText()) {
            case "run_now" -> runNow(key, call);
            case "get_run" -> workspace.runs.run(id);
            case "get_run_output" -> workspace.runs.output(id);
            default -> throw new IllegalArgumentException("Not expected: " + call);
        };
    }

    private JsonNode runNow(String key, JsonNode call) {
        String job =
                List.copyOf(converted.jobs().keySet()).get(call.path("job_id").asInt() - FIRST_JOB);
        Map<String, String> given = JSON.convertValue(call.path("job_parameters"), STRINGS);
        assertThat(converted.parameters(job).keySet()).containsAll(given.keySet());
        JobRun child = new JobRun(converted, server, workspace, new DynamicReferences(), new LinkedHashMap<>());
        inner.computeIfAbsent(key, unseen -> new ArrayList<>()).add(child);
        child.run(job, given);
        return JSON.createObjectNode().put("run_id", child.run);
    }

    private void fail(String key, String error) {
        workspace.errors.put(key, error);
        states.ended(key, TaskStates.FAILED);
    }

    /** What a task is given; a parameter of the job wins (section 6.1 of the target reference). */
    private Map<String, String> parameters(JsonNode given) {
        Map<String, String> parameters = new LinkedHashMap<>();
        given.properties()
                .forEach(each -> parameters.put(
                        each.getKey(),
                        references.replaced(deployed(each.getValue().asText()))));
        parameters.putAll(jobParameters);
        return parameters;
    }

    /** A bundle puts in the ids of its jobs. */
    private String deployed(String text) {
        List<String> keys = List.copyOf(converted.jobs().keySet());
        return JOB_ID.matcher(text).replaceAll(job -> String.valueOf(FIRST_JOB + keys.indexOf(job.group(1))));
    }

    /** What a task was given. */
    public Map<String, String> parameters(String task) {
        return seen.getOrDefault(task, Map.of());
    }

    /** The task values that a task published. */
    public JsonNode values(String task) {
        return references.taskValues().getOrDefault(task, MissingNode.getInstance());
    }

    /** What the notebook of a task exited with, which is JSON. */
    public JsonNode exit(String task) {
        return exits.getOrDefault(task, MissingNode.getInstance());
    }

    /** What a condition decided. */
    public boolean outcome(String task) {
        return states.outcome(task).orElseThrow();
    }

    /** Whether a task ran, however it ended. */
    public boolean ran(String task) {
        return states.ran(task);
    }

    /** Whether a task ran to its end. */
    public boolean succeeded(String task) {
        return states.succeeded(task);
    }

    /** The iterations of a loop, each with the nested task. */
    public List<JobRun> iterations(String loop) {
        return inner.getOrDefault(loop, List.of());
    }

    /** The runs of jobs that a task started, in order. */
    public List<JobRun> runs(String task) {
        return iterations(task);
    }

    /** The run of the job that a task ran. */
    public JobRun child(String task) {
        return inner.get(task).get(0);
    }

    /** The notebooks that notebooks ran, with their arguments. */
    public List<JsonNode> notebooksRun() {
        return workspace.notebooksRun;
    }

    /** What tasks failed with. */
    public Map<String, String> errors() {
        return workspace.errors;
    }

    /** What was seen of this run and the runs in it. */
    Trace trace() {
        return workspace.trace;
    }
}
