package io.wkmigrate.jobs.view;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.RunHistory;
import io.wkmigrate.jobs.filter.Selection;
import io.wkmigrate.jobs.trigger.Trigger;
import io.wkmigrate.report.JsonText;
import io.wkmigrate.report.Tool;
import java.io.IOException;
import java.util.Map;

/** The list of jobs for machines. */
public final class JobsJson {

    static final int SCHEMA_VERSION = 1;

    private JobsJson() {}

    /** The document. */
    public static JsonText.Body of(String host, Selection.Result result) {
        return json -> {
            json.writeStartObject();
            envelope(json, host);
            json.writeNumberField("total", result.total());
            json.writeNumberField("listed", result.jobs().size());
            json.writeArrayFieldStart("jobs");
            for (Selection.Selected each : result.jobs()) {
                write(json, each);
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    /** What every document of these commands begins with. */
    static void envelope(JsonGenerator json, String host) throws IOException {
        Tool tool = Tool.current();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", tool.name());
        json.writeStringField("version", tool.version());
        json.writeEndObject();
        json.writeStringField("workspace", host);
    }

    private static void write(JsonGenerator json, Selection.Selected selected) throws IOException {
        Job job = selected.job();
        json.writeStartObject();
        json.writeNumberField("id", job.id());
        json.writeStringField("name", job.name());
        json.writeStringField("state", JobWords.state(job).equals("-") ? "unscheduled" : JobWords.state(job));
        json.writeArrayFieldStart("triggers");
        for (Trigger trigger : job.triggers()) {
            write(json, trigger);
        }
        json.writeEndArray();
        optional(json, "creator", job.creator().orElse(""));
        optional(json, "runAs", job.runAs().orElse(""));
        optional(json, "created", job.created().map(Object::toString).orElse(""));
        json.writeStringField("managedBy", job.management().word());
        json.writeObjectFieldStart("tags");
        for (Map.Entry<String, String> tag : job.tags().entrySet()) {
            json.writeStringField(tag.getKey(), tag.getValue());
        }
        json.writeEndObject();
        if (selected.runs().isPresent()) {
            write(json, selected.runs().get());
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Trigger trigger) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", trigger.kind().word());
        json.writeStringField("type", trigger.type());
        json.writeStringField("at", trigger.holder().toString());
        json.writeStringField("state", trigger.state().name());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RunHistory runs) throws IOException {
        json.writeObjectFieldStart("runs");
        optional(json, "lastStart", runs.lastStart().map(Object::toString).orElse(""));
        optional(json, "lastResult", runs.lastResult().orElse(""));
        json.writeNumberField("failuresInARow", runs.failures());
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
