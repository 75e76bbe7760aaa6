package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.Canonical;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/** Reads the file of a plan, and refuses it when anybody has changed it. */
public final class PlanReader {

    private final MessageDigest digest = Canonical.digest();
    private final List<PlannedJob> jobs = new ArrayList<>();
    private final List<ExcludedJob> excluded = new ArrayList<>();

    private PlanReader() {}

    /**
     * Reads a plan.
     *
     * @param lines its file
     * @throws MisfitException when it is no plan, or not as it was written
     */
    public static SealedPlan read(Iterator<String> lines) {
        try {
            return new PlanReader().plan(lines);
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw damaged();
        }
    }

    private SealedPlan plan(Iterator<String> lines) {
        if (!lines.hasNext()) {
            throw damaged();
        }
        ObjectNode header = object(lines.next());
        RecordText.check(header, SealedPlan.KIND, "plan of wkmigrate jobs");
        while (lines.hasNext()) {
            String text = lines.next();
            ObjectNode line = Canonical.object(text).orElseThrow(PlanReader::damaged);
            if (line.has("hash")) {
                return sealed(header, line, lines.hasNext());
            }
            SealedPlan.add(digest, text);
            add(line);
        }
        throw damaged();
    }

    private ObjectNode object(String line) {
        SealedPlan.add(digest, line);
        return Canonical.object(line).orElseThrow(() -> new MisfitException("This is no plan of wkmigrate jobs."));
    }

    private void add(ObjectNode line) {
        if (line.has("job")) {
            jobs.add(RecordText.job(line.path("job")));
        } else {
            JsonNode job = line.path("excluded");
            excluded.add(new ExcludedJob(
                    job.path("id").asLong(),
                    job.path("name").asText(),
                    job.path("reason").asText()));
        }
    }

    private SealedPlan sealed(ObjectNode header, ObjectNode seal, boolean more) {
        String hash = HexFormat.of().formatHex(digest.digest());
        if (more || !seal.path("hash").asText("").equals(hash)) {
            throw damaged();
        }
        PausePlan plan = new PausePlan(
                RecordText.action(header),
                RecordText.workspace(header),
                Instant.parse(header.path("created").asText()),
                header.path("cancelActive").asBoolean(),
                header.path("untouched").asInt(),
                jobs,
                excluded);
        return new SealedPlan(plan, hash);
    }

    private static MisfitException damaged() {
        return new MisfitException("The plan is not as it was written: it was edited or cut. Make it anew.");
    }
}
