package io.wkmigrate.store.workspace.desired;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.jobs.CreateJob;
import com.databricks.sdk.service.pipelines.CreatePipeline;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.convert.Conversion;
import io.wkmigrate.convert.ConversionOptions;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.Sources;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.BundleVariable;
import io.wkmigrate.store.BundleDirectory;
import io.wkmigrate.store.BundleSettings;
import io.wkmigrate.store.BundleWriter;
import io.wkmigrate.store.StrictSdk;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredFile;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredJob;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredPipeline;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.workspace.service.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What a deployment sends is what the bundle says, field by field, for a reader who knows bundles and not this program. */
class BundleAgreementTest {

    private static final Path SAMPLE = Path.of("src/sample/contoso-retail");
    private static final Path FIXTURES = Path.of("src/test/resources/e2e");
    private static final String USER = "ada@contoso.example";
    private static final RuleSet RULES = RuleSet.builtIn();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theSampleFactory() throws IOException {
        return agreements(List.of(SAMPLE));
    }

    @TestFactory
    Stream<DynamicTest> smallFactories() throws IOException {
        List<Path> fixtures = new ArrayList<>();
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            folders.map(each -> each.resolve("source"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .forEach(fixtures::add);
        }
        assertThat(fixtures).hasSizeGreaterThan(30);
        return agreements(fixtures);
    }

    /** By hand: {@code -Dwkmigrate.agreement=FOLDER}. */
    @TestFactory
    @EnabledIfSystemProperty(named = "wkmigrate.agreement", matches = ".+")
    Stream<DynamicTest> factoriesOfAFolder() throws IOException {
        return agreements(List.of(Path.of(System.getProperty("wkmigrate.agreement"))));
    }

    private Stream<DynamicTest> agreements(List<Path> paths) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path path : paths) {
            for (FactorySource source : Sources.discover(List.of(path))) {
                String name = path.resolve(source.path()).toString();
                tests.add(DynamicTest.dynamicTest(name, () -> assertAgreement(source, false)));
                tests.add(DynamicTest.dynamicTest(name + " with files to Delta", () -> assertAgreement(source, true)));
            }
        }
        return tests.stream();
    }

    private void assertAgreement(FactorySource source, boolean filesToDelta) throws Exception {
        Workflow workflow = Conversion.of(
                        source.load(), RULES, every -> true, ConversionOptions.ofFilesToDelta(filesToDelta))
                .workflow();
        BundleSettings settings = BundleSettings.forFactory(workflow.factory());
        Path directory = Files.createTempDirectory(folder, "bundle").resolve("out");
        new BundleDirectory().write(directory, new BundleWriter().files(workflow, settings), false);
        Map<String, String> values = valuesOfTheRest(workflow);
        BundleOnDisk bundle = new BundleOnDisk(directory, USER, values);

        Deployment deployment = Deployments.of(
                workflow,
                DeploymentOptions.of(settings, new DeploymentRoot(bundle.root()))
                        .with(VariableValues.of(values)));

        assertThat(deployment.name()).isEqualTo(bundle.name());
        assertSameJobs(deployment.jobs(), bundle.jobs(), bundle.root());
        assertSamePipelines(deployment.pipelines(), bundle.pipelines());
        assertSameFiles(deployment.files(), bundle.files());
    }

    private static Map<String, String> valuesOfTheRest(Workflow workflow) {
        Map<String, String> values = new TreeMap<>();
        workflow.variables().stream()
                .filter(each -> each.defaultValue().isEmpty())
                .map(BundleVariable::name)
                .forEach(name -> values.put(name, "value of " + name));
        return values;
    }

    /** All but the marks of a bundle, which would be a lie. */
    private static void assertSameJobs(List<DesiredJob> sent, Map<String, ObjectNode> said, String root)
            throws Exception {
        assertThat(sent).extracting(DesiredJob::key).containsExactlyElementsOf(said.keySet());
        for (DesiredJob each : sent) {
            ObjectNode marked = sent(each.settings());
            marked.put("edit_mode", "UI_LOCKED");
            marked.putObject("deployment")
                    .put("kind", "BUNDLE")
                    .put("metadata_file_path", root + "/state/metadata.json");
            assertThat(marked).as(each.key()).isEqualTo(said.get(each.key()));
            assertThat(each.name()).isEqualTo(said.get(each.key()).path("name").asText());
            assertThat(each.settings().at("/tags/wkmigrate_job").asText()).isEqualTo(each.identity());
            assertThat(StrictSdk.read(each.settings(), CreateJob.class).getName())
                    .isEqualTo(each.name());
        }
    }

    /** What goes over the wire, where numbers have no width. */
    private static ObjectNode sent(ObjectNode settings) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(settings.toString());
    }

    private static void assertSamePipelines(List<DesiredPipeline> sent, Map<String, ObjectNode> said) throws Exception {
        assertThat(sent).extracting(DesiredPipeline::key).containsExactlyElementsOf(said.keySet());
        for (DesiredPipeline each : sent) {
            assertThat(sent(each.settings())).as(each.key()).isEqualTo(said.get(each.key()));
            assertThat(each.settings().at("/tags/wkmigrate_job").asText()).isEqualTo(each.identity());
            assertThat(StrictSdk.read(each.settings(), CreatePipeline.class).getName())
                    .isEqualTo(each.name());
        }
    }

    private static void assertSameFiles(List<DesiredFile> sent, Map<String, byte[]> said) {
        assertThat(sent).extracting(DesiredFile::path).containsExactlyInAnyOrderElementsOf(said.keySet());
        for (DesiredFile each : sent) {
            assertThat(each.content()).as(each.path()).isEqualTo(said.get(each.path()));
            assertThat(each.kind() == FileKind.NOTEBOOK)
                    .as(each.path())
                    .isEqualTo(!each.path().endsWith(".py"));
        }
    }
}
