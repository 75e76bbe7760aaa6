package io.wkmigrate.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.expression.conformance.CaseLine;
import io.wkmigrate.expression.conformance.CaseResult;
import io.wkmigrate.expression.conformance.ConformanceReport;
import io.wkmigrate.expression.conformance.Dialect;
import io.wkmigrate.expression.conformance.Expectation;
import io.wkmigrate.expression.conformance.Outcome;
import java.io.IOException;

/** What a run of conformance cases came to, for machines. */
final class ConformanceJson {

    private ConformanceJson() {}

    static void write(JsonGenerator json, String engine, ConformanceReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("engine", engine);
        json.writeObjectFieldStart("total");
        counts(
                json,
                report.results().size(),
                report.results().size() - report.failures().size());
        json.writeObjectFieldStart("dialects");
        for (Dialect each : Dialect.values()) {
            json.writeObjectFieldStart(each.word());
            counts(json, report.cases(each), report.passed(each));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("failures");
        for (CaseResult each : report.failures()) {
            failure(json, each);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unreadable");
        for (CaseLine.Unreadable each : report.unreadable()) {
            json.writeStartObject();
            json.writeNumberField("line", each.number());
            json.writeStringField("reason", each.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, long cases, long passed) throws IOException {
        json.writeNumberField("cases", cases);
        json.writeNumberField("passed", passed);
        json.writeNumberField("failed", cases - passed);
        json.writeEndObject();
    }

    private static void failure(JsonGenerator json, CaseResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", result.conformanceCase().id());
        json.writeStringField("dialect", result.conformanceCase().dialect().word());
        json.writeStringField("expression", result.conformanceCase().expression());
        if (result.conformanceCase().expected() instanceof Expectation.Value value) {
            value(json, "expected", value.value());
        } else if (result.conformanceCase().expected() instanceof Expectation.Failure failure) {
            json.writeStringField("expectedError", failure.category());
        }
        got(json, result.outcome());
        json.writeEndObject();
    }

    private static void got(JsonGenerator json, Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Value value) {
            value(json, "got", value.value());
        } else if (outcome instanceof Outcome.Failure failure) {
            json.writeStringField("gotError", failure.problem());
            json.writeStringField("message", failure.message());
        } else if (outcome instanceof Outcome.Fault fault) {
            json.writeStringField("gotFault", fault.message());
        }
    }

    /** JSON has no number for what is not finite, so that is written as text. */
    static void value(JsonGenerator json, String field, JsonNode value) throws IOException {
        json.writeFieldName(field);
        json.writeRawValue(value.toString());
    }
}
