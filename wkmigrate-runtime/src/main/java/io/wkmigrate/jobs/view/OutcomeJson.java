package io.wkmigrate.jobs.view;

import io.wkmigrate.jobs.pause.JobOutcome;
import io.wkmigrate.report.JsonText;
import java.util.List;
import java.util.Locale;

/** What became of jobs, for machines. */
public final class OutcomeJson {

    private OutcomeJson() {}

    /**
     * The document.
     *
     * @param receipt where the receipt is
     */
    public static JsonText.Body of(String host, String receipt, List<JobOutcome> outcomes) {
        return json -> {
            json.writeStartObject();
            JobsJson.envelope(json, host);
            json.writeStringField("receipt", receipt);
            json.writeArrayFieldStart("jobs");
            for (JobOutcome each : outcomes) {
                json.writeStartObject();
                json.writeNumberField("id", each.id());
                json.writeStringField("name", each.name());
                json.writeStringField("outcome", each.kind().name().toLowerCase(Locale.ROOT));
                json.writeStringField("detail", each.detail());
                json.writeArrayFieldStart("cancelledRuns");
                for (long run : each.cancelledRuns()) {
                    json.writeNumber(run);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("runsGoingOn");
                for (String run : each.runsGoingOn()) {
                    json.writeString(run);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }
}
