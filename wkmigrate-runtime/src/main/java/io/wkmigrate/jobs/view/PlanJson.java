package io.wkmigrate.jobs.view;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.jobs.pause.ExcludedJob;
import io.wkmigrate.jobs.pause.PausePlan;
import io.wkmigrate.jobs.pause.PlannedJob;
import io.wkmigrate.jobs.pause.SealedPlan;
import io.wkmigrate.jobs.pause.TriggerChange;
import io.wkmigrate.report.JsonText;
import java.io.IOException;

/** A plan for machines: what it does, without the settings that its file holds. */
public final class PlanJson {

    private PlanJson() {}

    /** The document. */
    public static JsonText.Body of(SealedPlan sealed) {
        PausePlan plan = sealed.plan();
        return json -> {
            json.writeStartObject();
            JobsJson.envelope(json, plan.workspace().host());
            json.writeStringField("action", plan.action().word());
            json.writeStringField("plan", sealed.hash());
            json.writeBooleanField("cancelActive", plan.cancelActive());
            json.writeNumberField("untouched", plan.untouched());
            json.writeArrayFieldStart("jobs");
            for (PlannedJob job : plan.jobs()) {
                write(json, job);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("excluded");
            for (ExcludedJob job : plan.excluded()) {
                json.writeStartObject();
                json.writeNumberField("id", job.id());
                json.writeStringField("name", job.name());
                json.writeStringField("reason", job.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    private static void write(JsonGenerator json, PlannedJob job) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", job.id());
        json.writeStringField("name", job.name());
        json.writeStringField("managedBy", job.management().word());
        json.writeArrayFieldStart("changes");
        for (TriggerChange change : job.changes()) {
            json.writeStartObject();
            json.writeStringField("at", change.holder().toString());
            json.writeStringField("trigger", change.trigger());
            json.writeStringField("to", change.to().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
