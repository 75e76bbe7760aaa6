package io.wkmigrate.jobs.view;

import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Command;
import io.wkmigrate.report.Page.Paragraph;
import java.util.List;

/** What makes a pause of a bundle's jobs last. */
final class PresetAdvice {

    private PresetAdvice() {}

    static List<Block> blocks() {
        return List.of(
                new Paragraph("The next deployment of a bundle resumes what its files do not pause. What keeps its jobs"
                        + " paused stands in the target in its databricks.yml."),
                new Command("In databricks.yml", "presets: {trigger_pause_status: PAUSED}"));
    }
}
