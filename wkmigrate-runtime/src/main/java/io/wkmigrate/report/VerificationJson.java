package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** The proofs of pipelines alone, each as it stands in {@code result.json}. */
public final class VerificationJson {

    private VerificationJson() {}

    /** Writes the proofs as a value. */
    public static void write(JsonGenerator json, List<PipelineProof> proofs, Tool tool) throws IOException {
        json.writeStartObject();
        Envelope.version(json, tool);
        json.writeArrayFieldStart("pipelines");
        for (PipelineProof each : proofs) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            json.writeStringField("factory", each.factory());
            PipelineJson.source(json, each.place());
            json.writeStringField("job", each.job());
            ProofJson.write(json, each.proof());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
