package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.databricks.sdk.service.jobs.CreateJob;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.Sources;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.BundleWriter;
import io.wkmigrate.store.StrictSdk;
import io.wkmigrate.translate.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The bundles of real factories, read by others: the Databricks SDK in strict mode and the bundle schema. */
class CorpusBundlesTest {

    /** Beside the project; tests run in the folder of their module. */
    private static final Path SHARED = Path.of("../../shared");

    private static final YAMLMapper YAML = new YAMLMapper();

    @TestFactory
    Stream<DynamicTest> everyBundleIsAccepted() throws IOException {
        Path corpus = SHARED.resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), "The corpus is not there");
        JsonNode json = new ObjectMapper()
                .readTree(SHARED.resolve("reference/databricks/bundle-schema.json")
                        .toFile());
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json);
        RuleSet rules = RuleSet.builtIn();
        return Sources.discover(List.of(corpus)).stream()
                .map(source -> DynamicTest.dynamicTest(source.path(), () -> assertAccepted(source, rules, schema)));
    }

    private static void assertAccepted(FactorySource source, RuleSet rules, JsonSchema schema) throws Exception {
        Conversion conversion = Conversion.of(source.load(), rules);
        assertThat(conversion.result().ledger().imbalances()).isEmpty();
        JsonNode bundle = merged(new BundleWriter()
                .files(
                        conversion.workflow(),
                        BundleSettings.forFactory(conversion.result().factory())));
        assertThat(schema.validate(bundle)).isEmpty();
        for (JsonNode job : bundle.at("/resources/jobs")) {
            assertThat(StrictSdk.read(job, CreateJob.class).getTasks()).hasSameSizeAs(job.path("tasks"));
        }
    }

    /** What the command line makes of a bundle: one tree of all included files. */
    private static JsonNode merged(SortedMap<String, byte[]> files) throws IOException {
        ObjectNode all = (ObjectNode) YAML.readTree(files.get("databricks.yml"));
        ObjectNode jobs = all.putObject("resources").putObject("jobs");
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (each.getKey().startsWith("resources/")) {
                jobs.setAll((ObjectNode) YAML.readTree(each.getValue()).at("/resources/jobs"));
            }
        }
        return all;
    }
}
