package io.wkmigrate.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.lower.workflow.Workflow.LoweredPipeline;
import java.util.List;

/** A declarative pipeline as the JSON of its settings (section 12.1), in the form that bundles have. */
public final class PipelineSettings {

    private PipelineSettings() {}

    /** The settings of a pipeline. It runs when its task says so, on serverless compute. */
    public static ObjectNode of(LoweredPipeline pipeline) {
        // Relative to the file of the pipeline, which is in resources/.
        JobText file = JobText.trusted("../" + pipeline.source().file());
        ObjectNode library =
                Settings.start().node("file", Settings.single("path", file)).json();
        return Settings.start()
                .text("name", pipeline.name())
                .text("catalog", pipeline.catalog())
                .text("schema", pipeline.schema())
                .flag("serverless", true)
                .nodes("libraries", List.of(library))
                .texts("configuration", pipeline.configuration())
                .texts("tags", pipeline.tags())
                .json();
    }
}
