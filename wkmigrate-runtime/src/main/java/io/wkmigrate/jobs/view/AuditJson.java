package io.wkmigrate.jobs.view;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.audit.AuditReport;
import io.wkmigrate.jobs.audit.Fire;
import io.wkmigrate.jobs.audit.JobFinding;
import io.wkmigrate.jobs.audit.KindCount;
import io.wkmigrate.jobs.audit.OutsideSchedule;
import io.wkmigrate.jobs.forecast.Firing;
import io.wkmigrate.report.JsonText;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** An audit for machines. */
public final class AuditJson {

    private AuditJson() {}

    /** The document. */
    public static JsonText.Body of(AuditReport report) {
        return json -> {
            json.writeStartObject();
            JobsJson.envelope(json, report.host());
            Instant from = report.forecast().from();
            json.writeStringField("from", from.toString());
            json.writeStringField("to", from.plus(report.forecast().window()).toString());
            json.writeObjectFieldStart("totals");
            json.writeNumberField("jobs", report.jobs());
            json.writeNumberField("scheduled", report.scheduled());
            json.writeNumberField("unpaused", report.active());
            json.writeEndObject();
            kinds(json, report);
            fires(json, report);
            findings(json, report);
            outside(json, report);
            json.writeArrayFieldStart("notLookedAt");
            for (String each : report.notLookedAt()) {
                json.writeString(each);
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    private static void kinds(JsonGenerator json, AuditReport report) throws IOException {
        json.writeArrayFieldStart("triggers");
        for (KindCount kind : report.kinds()) {
            json.writeStartObject();
            json.writeStringField("kind", kind.kind());
            json.writeNumberField("unpaused", kind.unpaused());
            json.writeNumberField("paused", kind.paused());
            json.writeNumberField("unclear", kind.unknown());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fires(JsonGenerator json, AuditReport report) throws IOException {
        json.writeArrayFieldStart("fires");
        for (Fire fire : report.fires()) {
            json.writeStartObject();
            job(json, fire.job());
            json.writeFieldName("trigger");
            JobsJson.write(json, fire.trigger());
            firing(json, fire.firing());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void findings(JsonGenerator json, AuditReport report) throws IOException {
        json.writeArrayFieldStart("findings");
        for (JobFinding finding : report.findings()) {
            json.writeStartObject();
            json.writeStringField("kind", finding.kind().word());
            job(json, finding.job());
            json.writeStringField("detail", finding.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void outside(JsonGenerator json, AuditReport report) throws IOException {
        json.writeArrayFieldStart("outside");
        for (OutsideSchedule each : report.outside()) {
            json.writeStartObject();
            json.writeStringField("kind", each.kind());
            json.writeStringField("id", each.id());
            json.writeStringField("name", each.name());
            json.writeBooleanField("paused", each.paused());
            firing(json, each.firing());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void job(JsonGenerator json, Job job) throws IOException {
        json.writeNumberField("job", job.id());
        json.writeStringField("name", job.name());
        json.writeStringField("managedBy", job.management().word());
    }

    // Only the permitted kinds exist; Java 17 cannot switch over them yet.
    private static void firing(JsonGenerator json, Firing firing) throws IOException {
        json.writeObjectFieldStart("firing");
        if (firing instanceof Firing.Times times) {
            json.writeNumberField("count", times.count());
            moment(json, "first", times.first());
            moment(json, "last", times.last());
        } else if (firing instanceof Firing.Periodically periodic) {
            json.writeNumberField("atMost", periodic.count());
            json.writeStringField("words", periodic.every());
        } else if (firing instanceof Firing.OnEvent event) {
            json.writeStringField("words", event.what());
            json.writeStringField("watches", event.where());
        } else if (firing instanceof Firing.Unclear unclear) {
            json.writeStringField("unclear", unclear.why());
        } else {
            json.writeStringField("words", FiringWords.of(firing));
        }
        json.writeEndObject();
    }

    private static void moment(JsonGenerator json, String name, Optional<Instant> moment) throws IOException {
        if (moment.isPresent()) {
            json.writeStringField(name, moment.get().toString());
        }
    }
}
