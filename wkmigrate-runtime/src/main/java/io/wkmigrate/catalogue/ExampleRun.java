package io.wkmigrate.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.catalogue.Example.Outcome;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.report.ActivityStatus;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.BundleWriter;
import io.wkmigrate.translate.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An example that was converted.
 *
 * @param result what is told about the conversion
 * @param files the files of the bundle, by path
 */
public record ExampleRun(FactoryResult result, SortedMap<String, String> files) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Makes the files its own. */
    public ExampleRun {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Converts an example with some rules. */
    public static ExampleRun of(Example example, RuleSet rules) {
        Conversion conversion = Conversion.of(
                example.factory(), rules, every -> true, ConversionOptions.ofFilesToDelta(example.filesToDelta()));
        SortedMap<String, String> files = new TreeMap<>();
        new BundleWriter()
                .files(
                        conversion.workflow(),
                        BundleSettings.forFactory(conversion.result().factory()))
                .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return new ExampleRun(conversion.result(), files);
    }

    /** What became of the example. */
    public Outcome outcome(Example example) {
        ActivityStatus status = result.pipelines().stream()
                .filter(each -> each.name().equals(example.pipeline()))
                .findFirst()
                .map(PipelineResult::status)
                .orElse(ActivityStatus.TRANSLATED);
        List<String> findings = result.findings().stream()
                .map(each -> each.code().code())
                .distinct()
                .toList();
        return new Outcome(status, findings, tasks());
    }

    /** The findings, one of each code, in the order of their codes. */
    public List<Finding> findings() {
        SortedMap<String, Finding> first = new TreeMap<>();
        result.findings().forEach(each -> first.putIfAbsent(each.code().code(), each));
        return List.copyOf(first.values());
    }

    /** The rules that had a part in it, by id. */
    public SortedSet<String> used() {
        SortedSet<String> used = new TreeSet<>();
        result.rules().forEach(each -> used.addAll(each.used()));
        return used;
    }

    private List<String> tasks() {
        List<String> tasks = new ArrayList<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".job.yml")) {
                yaml(text)
                        .at("/resources/jobs")
                        .forEach(job -> job.path("tasks").forEach(task -> addWork(task, tasks)));
            }
        });
        return tasks;
    }

    /** What a task is, and behind a loop what it repeats. */
    private static void addWork(JsonNode task, List<String> tasks) {
        task.properties().stream()
                .map(each -> each.getKey())
                .filter(each -> each.endsWith("_task"))
                .forEach(tasks::add);
        JsonNode repeated = task.at("/for_each_task/task");
        if (repeated.isObject()) {
            addWork(repeated, tasks);
        }
    }

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("A job was written that is not YAML", malformed);
        }
    }
}
