package io.wkmigrate.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.KeptSource;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.lower.workflow.Workflow.LoweredPipeline;
import java.util.SortedMap;

/**
 * The files of a bundle: {@code databricks.yml}, one file a job or
 * declarative pipeline, the generated notebooks, {@code SETUP.md}, and under
 * {@code metadata/} the source map, the list of secrets and the source of what a person has to write.
 */
public final class BundleWriter {

    /**
     * The files of a bundle, by path with {@code /} between its parts: a pure function of the workflow.
     *
     * @throws IllegalArgumentException when two files have the same path, or one has a path that is not legal
     */
    public SortedMap<String, byte[]> files(Workflow workflow, BundleSettings settings) {
        BundleFiles files = new BundleFiles();
        files.add("databricks.yml", Yaml.text(BundleDefinition.of(workflow, settings)));
        for (LoweredJob each : workflow.jobs()) {
            files.add(
                    "resources/" + each.job().key() + ".job.yml",
                    Yaml.text(resource(
                            "jobs",
                            each.job().key(),
                            marked(JobSettings.of(each.job()), each.job().key(), settings))));
        }
        for (LoweredPipeline each : workflow.pipelines()) {
            ObjectNode pipeline = marked(PipelineSettings.of(each), each.key(), settings);
            files.add(file(each), Yaml.text(resource("pipelines", each.key(), pipeline)));
        }
        BundleSources.add(workflow, files);
        for (KeptSource each : workflow.kept()) {
            files.add(each.file(), Json.text(each.json()));
        }
        files.add("metadata/source-map.json", Json.text(SourceMap.of(workflow)));
        files.add(
                "metadata/secrets.json",
                Json.text(SecretList.of(workflow.handover().secrets())));
        files.add("SETUP.md", SetupGuide.text(workflow, settings));
        return files.asMap();
    }

    /** The file that declares a pipeline. */
    static String file(LoweredPipeline pipeline) {
        return "resources/" + pipeline.key() + ".pipeline.yml";
    }

    /** With the tag by which {@code deploy} would know it again, so that both say the same. */
    private static ObjectNode marked(ObjectNode json, String key, BundleSettings settings) {
        return Identity.mark(json, Identity.of(settings.bundleName(), key));
    }

    private static JsonNode resource(String kind, String key, JsonNode settings) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.putObject("resources").putObject(kind).set(key, settings);
        return file;
    }
}
