package io.wkmigrate.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.BundleWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as it would be written, read back from its bytes.
 *
 * @param files the text of the files, by path
 * @param jobs the settings of the jobs, by key
 * @param sourceMap where every task comes from
 */
public record WrittenBundle(Map<String, String> files, Map<String, JsonNode> jobs, JsonNode sourceMap) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String JOB = ".job.yml";

    /** The bundle of a conversion. */
    public static WrittenBundle of(Conversion conversion) {
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
        return new WrittenBundle(files, jobs, parse(JSON, found(files, "metadata/source-map.json")));
    }

    /** A YAML fragment of a test, to be compared with what was written. */
    public static JsonNode yaml(String text) {
        return parse(YAML, text);
    }

    private static JsonNode parse(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("Cannot be parsed: " + text, malformed);
        }
    }

    /** The settings of a job. */
    public JsonNode job(String key) {
        return found(jobs, key);
    }

    /** A task of a job. */
    public JsonNode task(String job, String key) {
        return found(tasks(job), key);
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
        return found(files, path);
    }

    /** The variables of the bundle. */
    public JsonNode variables() {
        return yaml(file("databricks.yml")).path("variables");
    }

    private static <T> T found(Map<String, T> all, String key) {
        @Nullable T value = all.get(key);
        if (value == null) {
            throw new AssertionError("There is no \"" + key + "\", only " + all.keySet());
        }
        return value;
    }
}
