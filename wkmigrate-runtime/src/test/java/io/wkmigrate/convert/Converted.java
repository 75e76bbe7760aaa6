package io.wkmigrate.convert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.BundleWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * What came of a factory, read back from the bytes of its bundle.
 *
 * @param files the files of the bundle, by path
 * @param jobs the settings of the jobs, by key
 * @param sourceMap where every task comes from
 * @param result what is told about the conversion
 */
public record Converted(
        Map<String, String> files, Map<String, JsonNode> jobs, JsonNode sourceMap, FactoryResult result) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String JOB = ".job.yml";

    static Converted of(Conversion conversion) {
        BundleSettings settings = BundleSettings.forFactory(conversion.result().factory());
        Map<String, String> files = new TreeMap<>();
        new BundleWriter()
                .files(conversion.workflow(), settings)
                .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        Map<String, JsonNode> jobs = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith(JOB)) {
                yaml(text).at("/resources/jobs").properties().forEach(job -> jobs.put(job.getKey(), job.getValue()));
            }
        });
        JsonNode sourceMap = parse(JSON, files.get("metadata/source-map.json"));
        return new Converted(files, jobs, sourceMap, conversion.result());
    }

    /** A YAML fragment of a test, to be compared with what was written. */
    public static JsonNode yaml(String text) {
        return parse(YAML, text);
    }

    private static JsonNode parse(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be parsed: " + text, e);
        }
    }

    /** The settings of a job. */
    public JsonNode job(String key) {
        return found(jobs.get(key), key, jobs.keySet());
    }

    /** A task of a job. */
    public JsonNode task(String job, String key) {
        return found(tasks(job).get(key), key, tasks(job).keySet());
    }

    /** What a task does and nothing else: its {@code notebook_task}, {@code condition_task} and so on. */
    public JsonNode work(String job, String key) {
        for (Map.Entry<String, JsonNode> each : task(job, key).properties()) {
            if (each.getKey().endsWith("_task")) {
                return each.getValue();
            }
        }
        throw new NoSuchElementException("The task " + key + " does nothing");
    }

    /** The tasks of a job in order, those inside loops right behind their loop. */
    public Map<String, JsonNode> tasks(String job) {
        Map<String, JsonNode> tasks = new LinkedHashMap<>();
        job(job).path("tasks").forEach(task -> {
            tasks.put(task.path("task_key").asText(), task);
            JsonNode nested = task.at("/for_each_task/task");
            if (nested.isObject()) {
                tasks.put(nested.path("task_key").asText(), nested);
            }
        });
        return tasks;
    }

    /** The parameters of a job and their defaults. */
    public Map<String, String> parameters(String job) {
        Map<String, String> parameters = new LinkedHashMap<>();
        job(job).path("parameters")
                .forEach(each -> parameters.put(
                        each.path("name").asText(), each.path("default").asText()));
        return parameters;
    }

    /** The text of a file of the bundle. */
    public String file(String path) {
        return found(files.get(path), path, files.keySet());
    }

    /** The variables of the bundle. */
    public JsonNode variables() {
        return yaml(file("databricks.yml")).path("variables");
    }

    /** The codes of all findings, in their order. */
    public List<FindingCode> codes() {
        return result.findings().stream().map(Finding::code).distinct().toList();
    }

    /** The codes of the findings about an activity. */
    public List<FindingCode> codes(String path) {
        return activity(path).findings().stream().map(Finding::code).distinct().toList();
    }

    /** The messages of the findings with a code. */
    public List<String> messages(FindingCode code) {
        return result.findings().stream()
                .filter(each -> each.code() == code)
                .map(Finding::message)
                .toList();
    }

    /** What became of an activity. */
    public ActivityStatus status(String path) {
        return activity(path).status();
    }

    /** Everything that anybody could read: the files and the findings. */
    public String everything() {
        List<String> texts = new ArrayList<>();
        files.forEach((path, text) -> texts.add(path + "\n" + text));
        result.findings().forEach(each -> texts.add(each.toString()));
        return String.join("\n", texts);
    }

    private ActivityResult activity(String path) {
        return result.pipelines().stream()
                .flatMap(each -> each.activities().stream())
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T found(T value, String key, Iterable<String> known) {
        if (value == null) {
            throw new NoSuchElementException("There is no \"" + key + "\", only " + known);
        }
        return value;
    }
}
