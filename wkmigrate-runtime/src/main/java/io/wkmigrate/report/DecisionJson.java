package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.api.ir.Decision;
import java.io.IOException;
import java.util.List;

/** Why data is moved in the way it is, in {@code result.json}. */
final class DecisionJson {

    private DecisionJson() {}

    /** A decision as a member of the object that is being written. */
    static void write(JsonGenerator json, Decision decision) throws IOException {
        json.writeObjectFieldStart("decision");
        json.writeStringField("pattern", decision.pattern());
        texts(json, "reasons", decision.reasons());
        texts(json, "alternatives", decision.alternatives());
        json.writeStringField("schemaMode", decision.schemaMode().orElse(null));
        json.writeStringField("incrementalState", decision.incrementalState().orElse(null));
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : texts) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
