package io.wkmigrate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import java.io.IOException;
import java.util.List;

/** Findings, and kinds of findings, in JSON. */
public final class FindingJson {

    private FindingJson() {}

    /** A list of findings as a member. */
    public static void write(JsonGenerator json, String member, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(member);
        for (Finding finding : findings) {
            finding(json, finding);
        }
        json.writeEndArray();
    }

    /** A kind of finding as a value. */
    public static void write(JsonGenerator json, FindingCode code) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", code.code());
        json.writeStringField("severity", code.severity().id());
        json.writeStringField("title", code.title());
        json.writeStringField("cause", code.cause());
        json.writeStringField("remedy", code.remedy());
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code().code());
        json.writeStringField("severity", finding.code().severity().id());
        json.writeStringField("file", finding.place().file());
        json.writeStringField("pointer", finding.place().pointer());
        json.writeStringField("pipeline", finding.pipeline().orElse(null));
        json.writeStringField("activity", finding.activity().orElse(null));
        json.writeStringField("message", finding.message());
        json.writeStringField("remedy", finding.code().remedy());
        json.writeEndObject();
    }
}
