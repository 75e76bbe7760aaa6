package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.verify.Difference;
import io.wkmigrate.verify.Difference.Outcome;
import io.wkmigrate.verify.Difference.Part;
import io.wkmigrate.verify.Proof;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A proof in JSON. */
final class ProofJson {

    private ProofJson() {}

    /** A proof as the member {@code proof}. */
    static void write(JsonGenerator json, Proof proof) throws IOException {
        json.writeObjectFieldStart("proof");
        json.writeStringField("result", proof.result().id());
        json.writeFieldName("cases");
        json.writeNumber(proof.cases());
        if (proof.reason().isPresent()) {
            json.writeStringField("reason", proof.reason().get());
        }
        if (proof.difference().isPresent()) {
            counterExample(json, proof.difference().get());
        }
        json.writeEndObject();
    }

    private static void counterExample(JsonGenerator json, Difference difference) throws IOException {
        json.writeObjectFieldStart("counterExample");
        json.writeStringField("text", difference.text());
        json.writeStringField("job", difference.job());
        texts(json, "course", difference.course());
        texts(json, "readings", difference.readings());
        texts(json, "differences", difference.differences());
        outcome(json, "pipeline", "activities", difference.pipeline());
        outcome(json, "run", "tasks", difference.run());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String member, List<String> texts) throws IOException {
        json.writeArrayFieldStart(member);
        for (String each : texts) {
            json.writeString(each);
        }
        json.writeEndArray();
    }

    private static void outcome(JsonGenerator json, String member, String parts, Optional<Outcome> outcome)
            throws IOException {
        if (outcome.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(member);
        json.writeStringField("status", outcome.get().status());
        json.writeArrayFieldStart(parts);
        for (Part each : outcome.get().parts()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            if (each.activity().isPresent()) {
                json.writeStringField("activity", each.activity().get());
            }
            json.writeStringField("status", each.status());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
