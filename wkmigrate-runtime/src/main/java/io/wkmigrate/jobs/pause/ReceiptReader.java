package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.Canonical;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the file of a receipt. */
public final class ReceiptReader {

    private ReceiptReader() {}

    /**
     * Reads a receipt.
     *
     * @param lines its file, without a last line that has no end: what was being written when the program died
     * @throws MisfitException when it is no receipt
     */
    public static Receipt read(Iterator<String> lines) {
        ObjectNode header = object(lines.hasNext() ? lines.next() : "");
        RecordText.check(header, ReceiptLines.KIND, "receipt of wkmigrate jobs");
        SortedMap<Long, Receipt.Entry> entries = new TreeMap<>();
        while (lines.hasNext()) {
            ObjectNode line = object(lines.next());
            if (line.has("intent")) {
                PlannedJob job = job(line.path("intent"));
                entries.put(job.id(), Receipt.Entry.intended(job));
            } else {
                line.properties().forEach(each -> note(entries, each.getKey(), each.getValue()));
            }
        }
        return new Receipt(
                header.path("plan").asText(), RecordText.action(header), RecordText.workspace(header), entries);
    }

    /** What happened after a job was about to be changed. */
    private static void note(SortedMap<Long, Receipt.Entry> entries, String event, JsonNode facts) {
        entries.computeIfPresent(facts.path("id").asLong(), (id, entry) -> switch (event) {
            case "done" -> entry.changed(facts.path("left").asText());
            case "cancelled" -> entry.cancelled();
            case "undone" -> entry.undone();
            default -> entry;
        });
    }

    private static PlannedJob job(JsonNode json) {
        try {
            return RecordText.job(json);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static ObjectNode object(String line) {
        return Canonical.object(line).orElseThrow(ReceiptReader::damaged);
    }

    private static MisfitException damaged() {
        return new MisfitException("This is no receipt of wkmigrate jobs, or somebody has edited it.");
    }
}
