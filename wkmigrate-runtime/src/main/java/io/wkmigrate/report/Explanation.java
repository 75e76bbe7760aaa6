package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants explained: a pipeline, or one activity of it.
 *
 * @param factory the factory it belongs to
 * @param pipeline the pipeline; of its rewrites only those that concern what is explained
 * @param activity the activity; empty for the whole pipeline
 * @param rules which rules had a say about the activity; empty for the whole pipeline
 */
public record Explanation(
        FactoryResult factory,
        PipelineResult pipeline,
        Optional<ActivityResult> activity,
        Optional<RuleAccount> rules) {

    /** An explanation without anything about rules. */
    public Explanation(FactoryResult factory, PipelineResult pipeline, Optional<ActivityResult> activity) {
        this(factory, pipeline, activity, Optional.empty());
    }

    /** What is to be known about it. */
    public List<Finding> findings() {
        return activity.map(ActivityResult::findings)
                .orElseGet(() -> factory.findings().stream()
                        .filter(each ->
                                each.pipeline().filter(pipeline.name()::equals).isPresent())
                        .toList());
    }

    /** Several as one JSON value; pipelines and findings have the shape they have in {@code result.json}. */
    public static void write(JsonGenerator json, List<Explanation> explanations) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", Envelope.SCHEMA_VERSION);
        json.writeArrayFieldStart("explanations");
        for (Explanation each : explanations) {
            each.write(json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("pipeline");
        PipelineJson.write(
                json, factory.factory(), pipeline, activity.map(List::of).orElse(pipeline.activities()));
        if (rules.isPresent()) {
            rules.get().write(json, factory.rules());
        }
        FindingJson.write(json, "findings", findings());
        json.writeEndObject();
    }
}
