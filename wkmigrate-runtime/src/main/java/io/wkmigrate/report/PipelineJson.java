package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import io.wkmigrate.report.FactoryResult.LeftBehind;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import java.io.IOException;
import java.util.List;

/** A pipeline and its activities in {@code result.json}. */
final class PipelineJson {

    private PipelineJson() {}

    /** A pipeline as a value, with some of its activities. */
    static void write(JsonGenerator json, String factory, PipelineResult pipeline, List<ActivityResult> activities)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", pipeline.name());
        json.writeStringField("factory", factory);
        source(json, pipeline.place());
        json.writeStringField("job", pipeline.job());
        json.writeStringField("status", pipeline.status().id());
        ProofJson.write(json, pipeline.proof());
        json.writeArrayFieldStart("activities");
        for (ActivityResult activity : activities) {
            activity(json, activity);
        }
        json.writeEndArray();
        RewriteResult.write(json, pipeline.rewrites());
        json.writeEndObject();
    }

    static void source(JsonGenerator json, SourcePlace place) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("file", place.file());
        json.writeStringField("pointer", place.pointer());
        json.writeEndObject();
    }

    private static void activity(JsonGenerator json, ActivityResult activity) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", activity.path());
        json.writeStringField("type", activity.type());
        json.writeStringField("status", activity.status().id());
        json.writeStringField("rule", activity.rule().orElse(null));
        source(json, activity.place());
        untranslated(json, activity.untranslated());
        if (activity.decision().isPresent()) {
            DecisionJson.write(json, activity.decision().get());
        }
        json.writeArrayFieldStart("findings");
        for (String code : codes(activity.findings())) {
            json.writeString(code);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void untranslated(JsonGenerator json, List<LeftBehind> properties) throws IOException {
        json.writeArrayFieldStart("untranslated");
        for (LeftBehind property : properties) {
            json.writeStartObject();
            json.writeStringField("pointer", property.place().pointer());
            json.writeStringField("reason", property.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(each -> each.code().code())
                .distinct()
                .sorted()
                .toList();
    }
}
