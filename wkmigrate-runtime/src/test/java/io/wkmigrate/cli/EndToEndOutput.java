package io.wkmigrate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a conversion wrote, read back without any of the program's own classes. */
record EndToEndOutput(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Every file, relative to the output, with its text. */
    Map<String, String> files() {
        Map<String, String> texts = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).forEach(file -> texts.put(relative(file), text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** Every YAML file, parsed. */
    Map<String, JsonNode> yaml() {
        Map<String, JsonNode> documents = new TreeMap<>();
        files().forEach((file, text) -> {
            if (file.endsWith(".yml")) {
                documents.put(file, yaml(text));
            }
        });
        return documents;
    }

    /** The text of every YAML file, joined. */
    String yamlText() {
        return files().entrySet().stream()
                .filter(each -> each.getKey().endsWith(".yml"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    /** The job files that stand for pipelines: those that a result names. */
    long pipelineJobs() {
        Set<String> named = new HashSet<>();
        results()
                .forEach((bundle, result) -> result.path("pipelines")
                        .forEach(pipeline -> named.add(
                                bundle + "resources/" + pipeline.path("job").asText() + ".job.yml")));
        return jobFiles().keySet().stream().filter(named::contains).count();
    }

    /** The tasks of all jobs that stand for activities: those that the source map names and that are no helpers. */
    long activityTasks() {
        return sourceMaps()
                .filter(entry -> entry.path("helper").isMissingNode()
                        && !entry.path("activity").asText().isEmpty())
                .filter(entry -> taskKeys().contains(entry.path("task").asText()))
                .map(entry ->
                        entry.path("job").asText() + "/" + entry.path("task").asText())
                .distinct()
                .count();
    }

    /** The keys of all tasks in all jobs, those inside "for each" tasks included. */
    List<String> taskKeys() {
        return yaml().values().stream()
                .flatMap(document -> document.findValues("task_key").stream())
                .map(JsonNode::asText)
                .toList();
    }

    /** What starts jobs by itself: schedules and triggers. */
    List<JsonNode> starters() {
        List<JsonNode> starters = new ArrayList<>();
        yaml().values()
                .forEach(document -> document.at("/resources/jobs").forEach(job -> {
                    for (String member : List.of("schedule", "trigger", "continuous")) {
                        if (job.has(member)) {
                            starters.add(job.get(member));
                        }
                    }
                }));
        return starters;
    }

    private Map<String, String> jobFiles() {
        Map<String, String> jobs = new TreeMap<>(files());
        jobs.keySet().removeIf(file -> !file.endsWith(".job.yml"));
        return jobs;
    }

    private Map<String, JsonNode> results() {
        Map<String, JsonNode> results = new TreeMap<>();
        files().forEach((file, text) -> {
            if (file.endsWith("metadata/result.json")) {
                results.put(file.substring(0, file.length() - "metadata/result.json".length()), json(text));
            }
        });
        return results;
    }

    private Stream<JsonNode> sourceMaps() {
        return files().entrySet().stream()
                .filter(file -> file.getKey().endsWith("metadata/source-map.json"))
                .flatMap(file -> StreamSupport.stream(json(file.getValue()).spliterator(), false));
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
