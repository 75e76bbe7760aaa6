package io.wkmigrate.store.workspace.desired;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the command line of bundles would deploy from a folder, for a target of mode {@code production}: a second reading of
 * section 8 of the target reference, which knows nothing of how the bundle was made.
 */
final class BundleOnDisk {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z][\\w-]*(?:\\.[A-Za-z][\\w-]*)*)}");
    private static final Set<String> NOTEBOOKS = Set.of(".py", ".sql", ".scala", ".r", ".ipynb");
    private static final String TARGET = "prod";

    /** Texts that may be empty, since their settings are required; other empty texts would be dropped. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("default", "left", "right", "inputs");

    /** Members of which any name may be the author's, whose values are texts. */
    private static final Set<String> MAPS =
            Set.of("base_parameters", "job_parameters", "tags", "configuration", "spark_conf", "spark_env_vars");

    private final Path folder;
    private final JsonNode definition;
    private final Map<String, String> scalars = new HashMap<>();
    private final Map<String, ObjectNode> jobs = new TreeMap<>();
    private final Map<String, ObjectNode> pipelines = new TreeMap<>();

    /** Reads a bundle as a user who gives values to variables. */
    BundleOnDisk(Path folder, String user, Map<String, String> values) throws IOException {
        this.folder = folder;
        this.definition = YAML.readTree(Files.readAllBytes(folder.resolve("databricks.yml")));
        scalars.put("bundle.name", definition.at("/bundle/name").asText());
        scalars.put("bundle.target", TARGET);
        scalars.put("workspace.current_user.userName", user);
        String root =
                replaced(definition.at("/targets/prod/workspace/root_path").asText());
        scalars.put("workspace.root_path", root);
        scalars.put("workspace.file_path", root + "/files");
        definition.path("variables").properties().forEach(each -> variable(each.getKey(), each.getValue(), values));
        for (Path file : included()) {
            resources(file);
        }
    }

    String root() {
        return scalar("workspace.root_path");
    }

    String name() {
        return scalar("bundle.name");
    }

    Map<String, ObjectNode> jobs() {
        return jobs;
    }

    Map<String, ObjectNode> pipelines() {
        return pipelines;
    }

    /** The files that are synchronised but for those that declare the bundle itself, by their path in the workspace. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile)
                    .filter(this::isSynchronised)
                    .toList()) {
                String path = relative(each);
                if (!path.equals("databricks.yml") && !path.startsWith("resources/")) {
                    byte[] content = Files.readAllBytes(each);
                    files.put(
                            isNotebook(each) ? deployed(path.substring(0, path.lastIndexOf('.'))) : deployed(path),
                            content);
                }
            }
        }
        return files;
    }

    private boolean isSynchronised(Path file) {
        for (JsonNode each : definition.at("/sync/exclude")) {
            if (FileSystems.getDefault().getPathMatcher("glob:" + each.asText()).matches(folder.relativize(file))) {
                return false;
            }
        }
        return true;
    }

    private void variable(String name, JsonNode variable, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            assertThat(variable.has("default")).as("value of " + name).isTrue();
            assertThat(variable.path("default").isTextual())
                    .as("default of " + name)
                    .isTrue();
            value = variable.path("default").asText();
        }
        scalars.put("var." + name, value);
    }

    private List<Path> included() throws IOException {
        assertThat(definition.path("include").toString()).isEqualTo("[\"resources/*.yml\"]");
        Path resources = folder.resolve("resources");
        if (!Files.isDirectory(resources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(resources)) {
            return files.filter(each -> each.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private void resources(Path file) throws IOException {
        for (Map.Entry<String, JsonNode> kind :
                YAML.readTree(Files.readAllBytes(file)).path("resources").properties()) {
            for (Map.Entry<String, JsonNode> each : kind.getValue().properties()) {
                assertThat(jobs).doesNotContainKey(each.getKey());
                assertThat(pipelines).doesNotContainKey(each.getKey());
                ObjectNode settings = (ObjectNode) interpolated(each.getValue());
                assertNothingIsDropped(settings);
                if (kind.getKey().equals("jobs")) {
                    jobs.put(each.getKey(), job(file, settings));
                } else {
                    assertThat(kind.getKey()).isEqualTo("pipelines");
                    pipelines.put(each.getKey(), pipeline(file, settings));
                }
            }
        }
    }

    private ObjectNode job(Path file, ObjectNode job) {
        job.path("tasks").forEach(task -> task(file, task));
        putIfAbsent(job, "name", TextNode.valueOf("Untitled"));
        putIfAbsent(job, "max_concurrent_runs", job.numberNode(1));
        putIfAbsent(job, "queue", job.objectNode().put("enabled", true));
        for (String each : List.of("schedule", "trigger", "continuous")) {
            if (job.path(each) instanceof ObjectNode start) {
                putIfAbsent(start, "pause_status", TextNode.valueOf("UNPAUSED"));
            }
        }
        job.put("edit_mode", "UI_LOCKED").put("format", "MULTI_TASK");
        job.putObject("deployment").put("kind", "BUNDLE").put("metadata_file_path", root() + "/state/metadata.json");
        sortTasks(job);
        return job;
    }

    private ObjectNode pipeline(Path file, ObjectNode pipeline) {
        for (JsonNode library : pipeline.path("libraries")) {
            if (library.path("file") instanceof ObjectNode source) {
                source.put("path", translated(file, source.path("path").asText(), false));
            }
            if (library.path("notebook") instanceof ObjectNode source) {
                source.put("path", translated(file, source.path("path").asText(), true));
            }
        }
        assertThat(pipeline.path("development").asBoolean()).isFalse();
        putIfAbsent(pipeline, "edition", TextNode.valueOf("ADVANCED"));
        putIfAbsent(pipeline, "channel", TextNode.valueOf("CURRENT"));
        return pipeline;
    }

    /** Tasks go out sorted by key. Two of the same key would become one, silently. */
    private static void sortTasks(ObjectNode job) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        job.path("tasks")
                .forEach(each -> assertThat(sorted.put(each.path("task_key").asText(), each))
                        .isNull());
        if (job.path("tasks") instanceof ArrayNode tasks) {
            tasks.removeAll().addAll(sorted.values());
        }
    }

    private void task(Path file, JsonNode task) {
        translate(file, task, "notebook_task", "notebook_path", true);
        translate(file, task, "spark_python_task", "python_file", false);
        for (JsonNode library : task.path("libraries")) {
            for (String kind : List.of("whl", "jar", "requirements")) {
                if (library.has(kind)) {
                    ((ObjectNode) library)
                            .put(kind, translated(file, library.path(kind).asText(), false));
                }
            }
        }
        if (task.path("for_each_task").has("task")) {
            task(file, task.at("/for_each_task/task"));
        }
    }

    private void translate(Path file, JsonNode task, String type, String name, boolean notebook) {
        if (task.path(type) instanceof ObjectNode settings) {
            settings.put(name, translated(file, settings.path(name).asText(), notebook));
        }
    }

    /** A path as it is sent: relative ones are relative to the file that holds them, and must exist. */
    private String translated(Path holder, String path, boolean notebook) {
        if (path.startsWith("/") || path.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return path;
        }
        Path file = holder.resolveSibling(path).normalize();
        assertThat(file).startsWith(folder).isRegularFile();
        assertThat(isNotebook(file)).as(file + " is a notebook").isEqualTo(notebook);
        String relative = relative(file);
        return deployed(notebook ? relative.substring(0, relative.lastIndexOf('.')) : relative);
    }

    private String deployed(String relative) {
        return scalar("workspace.file_path") + "/" + relative;
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isNotebook(Path file) {
        try {
            String name = file.getFileName().toString();
            String first = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            return name.contains(".")
                    && NOTEBOOKS.contains(name.substring(name.lastIndexOf('.')))
                    && first.equals("# Databricks notebook source");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode interpolated(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(each -> copy.set(each.getKey(), interpolated(each.getValue())));
            return copy;
        } else if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(each -> copy.add(interpolated(each)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(replaced(node.asText())) : node;
    }

    /** Ids of resources are known when the resources are there, so references to them stay. */
    private String replaced(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(each -> Matcher.quoteReplacement(
                        each.group(1).startsWith("resources.") ? each.group() : scalar(each.group(1))));
    }

    private String scalar(String path) {
        assertThat(scalars).containsKey(path);
        return scalars.get(path);
    }

    private static void assertNothingIsDropped(JsonNode node) {
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!MAPS.contains(each.getKey()) && !MAY_BE_EMPTY.contains(each.getKey())) {
                assertThat(each.getValue().isTextual()
                                && each.getValue().asText().isEmpty())
                        .as("empty " + each.getKey())
                        .isFalse();
                assertNothingIsDropped(each.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(BundleOnDisk::assertNothingIsDropped);
        }
    }

    private static void putIfAbsent(ObjectNode node, String name, JsonNode value) {
        if (!node.has(name)) {
            node.set(name, value);
        }
    }
}
