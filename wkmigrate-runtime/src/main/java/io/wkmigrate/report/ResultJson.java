package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.report.FactoryResult.RejectedFile;
import io.wkmigrate.report.FactoryResult.TriggerResult;
import java.io.IOException;
import java.util.List;

/**
 * {@code result.json} of one factory (design, section 7). Its shape is published in {@code result.schema.json} beside
 * this class. Activities name the codes of their findings; the findings themselves stand once, at the end.
 */
public final class ResultJson {

    private ResultJson() {}

    /** The text of {@code result.json}. */
    public static byte[] of(FactoryResult result, Tool tool) {
        return JsonText.of(json -> {
            json.writeStartObject();
            Envelope.write(json, tool, result.ledger());
            json.writeStringField("factory", result.factory());
            pipelines(json, result);
            triggers(json, result.triggers());
            rejected(json, result.rejected());
            RuleUse.write(json, result.rules());
            FindingJson.write(json, "findings", result.findings());
            json.writeEndObject();
        });
    }

    private static void pipelines(JsonGenerator json, FactoryResult result) throws IOException {
        json.writeArrayFieldStart("pipelines");
        for (PipelineResult pipeline : result.pipelines()) {
            PipelineJson.write(json, result.factory(), pipeline, pipeline.activities());
        }
        json.writeEndArray();
    }

    private static void triggers(JsonGenerator json, List<TriggerResult> triggers) throws IOException {
        json.writeArrayFieldStart("triggers");
        for (TriggerResult trigger : triggers) {
            json.writeStartObject();
            json.writeStringField("name", trigger.name());
            json.writeStringField("type", trigger.type());
            json.writeFieldName("started");
            if (trigger.started().isPresent()) {
                json.writeBoolean(trigger.started().get());
            } else {
                json.writeNull();
            }
            json.writeArrayFieldStart("jobs");
            for (String job : trigger.jobs()) {
                json.writeString(job);
            }
            json.writeEndArray();
            PipelineJson.source(json, trigger.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rejected(JsonGenerator json, List<RejectedFile> files) throws IOException {
        json.writeArrayFieldStart("rejected");
        for (RejectedFile file : files) {
            json.writeStartObject();
            json.writeStringField("file", file.file());
            json.writeStringField("reason", file.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
