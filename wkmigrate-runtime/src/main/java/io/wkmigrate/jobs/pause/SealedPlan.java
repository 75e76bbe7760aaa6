package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.Canonical;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * A plan with the hash by which receipts and readers recognise it.
 *
 * @param hash SHA-256 of the lines of its file, without the last one
 */
public record SealedPlan(PausePlan plan, String hash) {

    static final String KIND = "wkmigrate jobs plan";

    /** Seals a plan. */
    public static SealedPlan of(PausePlan plan) {
        MessageDigest digest = Canonical.digest();
        lines(plan, line -> add(digest, line));
        return new SealedPlan(plan, HexFormat.of().formatHex(digest.digest()));
    }

    /** Gives the lines of its file, one after another, without line ends. */
    public void write(Consumer<String> line) {
        lines(plan, line);
        line.accept(Canonical.verbatim(RecordText.object()
                .put("hash", hash)
                .put("jobs", plan.jobs().size())
                .put("excluded", plan.excluded().size())));
    }

    /** A name for the receipt: it says what was done, and belongs to this plan alone. */
    public String receiptName() {
        return plan.action().word() + "-" + hash.substring(0, 12) + ".jsonl";
    }

    static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static void lines(PausePlan plan, Consumer<String> line) {
        ObjectNode header = RecordText.header(KIND, plan.action(), plan.workspace())
                .put("created", plan.created().toString())
                .put("cancelActive", plan.cancelActive())
                .put("untouched", plan.untouched());
        line.accept(Canonical.verbatim(header));
        for (PlannedJob job : plan.jobs()) {
            ObjectNode object = RecordText.object();
            object.set("job", RecordText.of(job));
            line.accept(Canonical.verbatim(object));
        }
        for (ExcludedJob job : plan.excluded()) {
            ObjectNode object = RecordText.object();
            object.putObject("excluded")
                    .put("id", job.id())
                    .put("name", job.name())
                    .put("reason", job.reason());
            line.accept(Canonical.verbatim(object));
        }
    }
}
