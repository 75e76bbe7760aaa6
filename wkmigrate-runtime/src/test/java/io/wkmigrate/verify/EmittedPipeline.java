package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.load.Factory;
import io.wkmigrate.lower.workflow.Workflow.Helper;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.store.JobSettings;
import io.wkmigrate.translate.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A pipeline and the jobs that it became.
 *
 * @param properties the pipeline
 * @param job the key of its job
 * @param jobs the settings of all its jobs, by key
 * @param sourceMap where their tasks come from
 */
public record EmittedPipeline(
        JsonNode properties, String job, Map<String, JsonNode> jobs, List<SourceMapEntry> sourceMap) {

    /** Converts a pipeline, all the way to the bytes of its bundle. */
    public static EmittedPipeline convert(JsonNode properties) {
        Converted converted = Adf.of("P", properties.toString()).convert();
        List<SourceMapEntry> entries = new ArrayList<>();
        converted.sourceMap().forEach(each -> entries.add(entry(each)));
        String job = converted.result().pipelines().get(0).job();
        return new EmittedPipeline(properties, job, converted.jobs(), entries);
    }

    /** The same from a sketch of the pipeline. */
    public static EmittedPipeline convert(String sketch) {
        return convert(FlowSketch.properties(sketch));
    }

    /** Converts the pipelines of a factory. */
    static List<EmittedPipeline> convert(Factory factory) {
        Conversion conversion = Conversion.of(factory, RuleSet.builtIn());
        List<EmittedPipeline> emitted = new ArrayList<>();
        for (PipelineResult each : conversion.result().pipelines()) {
            Map<String, JsonNode> jobs = new LinkedHashMap<>();
            conversion.workflow().jobs().stream()
                    .filter(job -> job.pipeline().equals(each.name()))
                    .forEach(job -> jobs.put(job.job().key(), JobSettings.of(job.job())));
            List<SourceMapEntry> entries = conversion.workflow().sourceMap().stream()
                    .filter(entry -> entry.pipeline().equals(each.name()))
                    .toList();
            JsonNode properties = factory.find(DefinitionKind.PIPELINE, each.name())
                    .orElseThrow()
                    .properties();
            emitted.add(new EmittedPipeline(properties, each.job(), jobs, entries));
        }
        return emitted;
    }

    private static SourceMapEntry entry(JsonNode json) {
        Optional<Helper> helper = json.has("helper")
                ? Optional.of(Helper.valueOf(json.path("helper").asText().toUpperCase(Locale.ROOT)))
                : Optional.empty();
        return entry(
                json.path("job").asText(),
                json.path("task").asText(),
                json.path("activity").asText(),
                helper);
    }

    private static SourceMapEntry entry(String job, String task, String activity, Optional<Helper> helper) {
        return new SourceMapEntry(job, task, Optional.empty(), "P", activity, SourcePlace.of("P.json"), helper);
    }

    /**
     * A pipeline and a job for it, made by hand. A task stands for the activity of its name; names that begin with
     * {@code gate}, {@code merge} and {@code verdict} are helpers', and {@code A_evaluate} computes values for A.
     */
    static EmittedPipeline of(String flow, String job) {
        JsonNode properties = FlowSketch.properties(flow);
        Map<String, String> paths = new LinkedHashMap<>();
        collect(properties, "", paths);
        JsonNode settings = JobSketch.job(job);
        List<SourceMapEntry> entries = new ArrayList<>();
        for (JsonNode each : settings.path("tasks")) {
            String key = each.path("task_key").asText();
            Optional<Helper> helper = helper(key);
            String name = key.replaceFirst("_(evaluate|\\d+)$", "");
            if (helper.isPresent() || paths.containsKey(name)) {
                entries.add(entry("p", key, paths.getOrDefault(name, ""), helper));
            }
        }
        return new EmittedPipeline(properties, "p", Map.of("p", settings), entries);
    }

    private static Optional<Helper> helper(String key) {
        for (Helper each : Helper.values()) {
            if (key.startsWith(each.id()) || key.endsWith("_" + each.id())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static void collect(JsonNode json, String prefix, Map<String, String> paths) {
        json.properties().forEach(member -> {
            boolean scope = member.getKey().toLowerCase(Locale.ROOT).endsWith("activities");
            member.getValue().forEach(each -> {
                if (scope) {
                    String name = each.path("name").asText();
                    paths.put(name, prefix + name);
                    collect(each.path("typeProperties"), prefix + name + "/", paths);
                } else {
                    collect(each, prefix, paths);
                }
            });
        });
    }

    /** The same with other settings of a job. */
    public EmittedPipeline with(String key, JsonNode settings) {
        Map<String, JsonNode> others = new LinkedHashMap<>(jobs);
        others.put(key, settings);
        return new EmittedPipeline(properties, job, others, sourceMap);
    }

    /** The same with a job that stands for the body of a loop. */
    EmittedPipeline withBody(String key, EmittedPipeline body) {
        List<SourceMapEntry> entries = new ArrayList<>(sourceMap);
        body.sourceMap.forEach(each -> entries.add(entry(key, each.task(), each.activity(), each.helper())));
        Map<String, JsonNode> others = new LinkedHashMap<>(jobs);
        others.put(key, body.jobs.get("p"));
        return new EmittedPipeline(properties, job, others, entries);
    }

    /** The proof. */
    public Proof proof() {
        return new Verifier(jobs, sourceMap).verify(properties, job);
    }
}
