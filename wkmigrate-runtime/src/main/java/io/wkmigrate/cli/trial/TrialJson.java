package io.wkmigrate.cli.trial;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.report.FindingJson;
import io.wkmigrate.translate.AppliedRewrite.Change;
import java.io.IOException;
import java.util.List;

/** What rules change, for machines: all of it. */
public final class TrialJson {

    private static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;

    private TrialJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a report as one object. */
    public static void write(JsonGenerator json, TrialReport report) throws IOException {
        new TrialJson(json).report(report);
    }

    private void report(TrialReport report) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("jar", report.jar());
        strings("used", report.used());
        strings("unused", report.unused());
        strings("unstable", report.unstable());
        json.writeArrayFieldStart("factories");
        for (Comparison each : report.comparisons()) {
            comparison(each);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void comparison(Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", comparison.path());
        json.writeArrayFieldStart("activities");
        for (ActivityChange each : comparison.activities()) {
            activity(each);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("jobs");
        for (JobChange each : comparison.jobs()) {
            job(each);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("files");
        for (FileChange each : comparison.files()) {
            json.writeStartObject();
            json.writeStringField("file", each.file());
            json.writeStringField("change", each.kind().word());
            strings("lines", each.lines());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("findings");
        FindingJson.write(json, "added", comparison.added());
        FindingJson.write(json, "gone", comparison.gone());
        json.writeEndObject();
        proofs(comparison.proofs());
        json.writeEndObject();
    }

    private void activity(ActivityChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("activity", change.activity());
        json.writeStringField("type", change.type());
        outcome("before", change.before());
        outcome("after", change.after());
        json.writeEndObject();
    }

    private void outcome(String name, ActivityChange.Outcome outcome) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("status", outcome.status());
        json.writeStringField("rule", outcome.rule());
        json.writeEndObject();
    }

    private void job(JobChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("job", change.job());
        json.writeStringField("change", change.kind().word());
        json.writeArrayFieldStart("settings");
        for (Change each : change.settings()) {
            json.writeStartObject();
            json.writeStringField("what", each.what());
            json.writeStringField("before", each.before());
            json.writeStringField("after", each.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void proofs(List<ProofChange> proofs) throws IOException {
        json.writeArrayFieldStart("proofs");
        for (ProofChange each : proofs) {
            json.writeStartObject();
            json.writeStringField("pipeline", each.pipeline());
            json.writeStringField("before", each.before());
            json.writeStringField("after", each.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : values) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
