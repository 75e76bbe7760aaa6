package io.wkmigrate.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.load.Factory;
import io.wkmigrate.report.ActivityStatus;
import java.util.List;

/**
 * An example of a rule: a definition, what it stands in, and what it becomes. It is a file of the rule's module, read
 * by {@link ExampleReader}; what it says is held against a conversion by {@link ExampleCheck}.
 *
 * @param title what it shows
 * @param shown the definition, as it stands in ADF
 * @param surroundings what it stands in; empty when it needs nothing
 * @param factory what is converted: the definition and its surroundings
 * @param pipeline the pipeline whose status is told
 * @param filesToDelta whether it is converted with {@code --files-to-delta}
 * @param expected what it becomes
 */
public record Example(
        String title,
        JsonNode shown,
        JsonNode surroundings,
        Factory factory,
        String pipeline,
        boolean filesToDelta,
        Outcome expected) {

    /** The pipeline that an example is in unless it is one itself. */
    static final String PIPELINE = "Example";

    /** The file of a rule's example in its jar: {@code META-INF/wkmigrate/examples/acme/ShipTranslator.json}. */
    public static String path(String rule) {
        return "META-INF/wkmigrate/examples/" + rule + ".json";
    }

    /**
     * What an example becomes.
     *
     * @param status the worst status of the activities of its pipeline
     * @param findings the codes of all findings, sorted
     * @param tasks what the tasks of all jobs are, in the order of the bundle: {@code notebook_task}
     */
    public record Outcome(ActivityStatus status, List<String> findings, List<String> tasks) {

        /** Makes the lists its own; codes are sorted. */
        public Outcome {
            findings = findings.stream().sorted().toList();
            tasks = List.copyOf(tasks);
        }
    }
}
