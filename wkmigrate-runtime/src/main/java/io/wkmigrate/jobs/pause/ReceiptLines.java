package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.Canonical;
import java.util.List;

/** The lines of a receipt. What is going to be done is written before it is done, so nothing done is ever unknown. */
final class ReceiptLines {

    static final String KIND = "wkmigrate jobs receipt";

    private ReceiptLines() {}

    static String header(SealedPlan plan) {
        return Canonical.verbatim(
                RecordText.header(KIND, plan.plan().action(), plan.plan().workspace())
                        .put("plan", plan.hash()));
    }

    static String intent(PlannedJob job) {
        ObjectNode line = RecordText.object();
        line.set("intent", RecordText.of(job));
        return Canonical.verbatim(line);
    }

    /** @param left the hash of the settings that the change left */
    static String done(long job, String left) {
        ObjectNode line = RecordText.object();
        line.putObject("done").put("id", job).put("left", left);
        return Canonical.verbatim(line);
    }

    /** Written once no run of the job goes on any more. */
    static String cancelled(long job, List<Long> cancelled) {
        ObjectNode line = RecordText.object();
        ArrayNode runs = line.putObject("cancelled").put("id", job).putArray("runs");
        cancelled.forEach(runs::add);
        return Canonical.verbatim(line);
    }

    static String skipped(long job, String reason) {
        ObjectNode line = RecordText.object();
        line.putObject("skipped").put("id", job).put("reason", reason);
        return Canonical.verbatim(line);
    }

    static String undone(long job) {
        ObjectNode line = RecordText.object();
        line.putObject("undone").put("id", job);
        return Canonical.verbatim(line);
    }
}
