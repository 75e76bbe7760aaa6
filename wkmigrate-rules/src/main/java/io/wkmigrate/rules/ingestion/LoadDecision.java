package io.wkmigrate.rules.ingestion;

import io.wkmigrate.api.ir.Decision;
import io.wkmigrate.api.ir.Ingestion.AutoLoader;
import io.wkmigrate.api.ir.Ingestion.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why files are loaded by Auto Loader. */
final class LoadDecision {

    private static final String BATCH =
            "A batch copy that lands where ADF put the data: convert without --files-to-delta.";

    private static final String OTHER_MODE =
            "Another schema mode, a schema that is given, or other types: a rule that implements IngestionRewrite.";

    private LoadDecision() {}

    static Decision ofPipeline(AutoLoader loader) {
        return new Decision(
                "streaming table",
                loader.reasons(),
                List.of(BATCH, "An Auto Loader notebook: a rule that asks for the form NOTEBOOK.", OTHER_MODE),
                Optional.of(loader.mode().option()),
                Optional.of("The declarative pipeline keeps which files it has loaded."));
    }

    static Decision ofNotebook(AutoLoader loader) {
        List<String> reasons = new ArrayList<>(loader.reasons());
        List<String> alternatives = new ArrayList<>(List.of(BATCH, OTHER_MODE));
        if (loader.form() == Form.STREAMING_TABLE) {
            reasons.add("A notebook loads them, since a declarative pipeline gets no values that a run computes.");
            alternatives.add("A streaming table: names and folders that are known before the run.");
        }
        return new Decision(
                "Auto Loader notebook",
                reasons,
                alternatives,
                Optional.of(loader.mode().option()),
                Optional.of("The checkpoint of the stream, in the folder that the bundle variable checkpoints names."));
    }
}
