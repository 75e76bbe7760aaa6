package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.fake.rulejar.RuleJarForge;
import io.wkmigrate.fake.rulejar.Sources;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path source;

    @BeforeEach
    void factory() {
        SampleFactory.withNotebook(source).placeholderPipeline("Packages");
    }

    @Test
    void explainsAFindingCode() {
        Cli.Result result = Cli.run("explain", "wkm-3007");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("WKM-3007: Pipeline runs itself\n").contains("Break the circle");
    }

    @Test
    void explainsAFindingCodeToMachines() throws IOException {
        JsonNode page = new ObjectMapper()
                .readTree(Cli.run("explain", "WKM-3007", "-o", "json").out());

        assertThat(page.path("severity").asText()).isEqualTo("error");
        assertThat(page.path("remedy").asText()).startsWith("Break the circle");
    }

    @Test
    void namesTheNearestCodeAndTheOtherMeaningOfTheTarget() {
        Cli.Result result = Cli.run("explain", "WKM-307");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("Did you mean 'WKM-3007'?").contains("explain PIPELINE SRC");
    }

    @Test
    void explainsAPipelineWithAllItsActivities() {
        Cli.Result result = Cli.run("explain", "packages", source);

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("Pipeline Packages\n")
                .contains("ExecuteSSISPackage  placeholder")
                .contains("WKM-2005  error: ");
    }

    @Test
    void explainsAnActivityWithTheLineItComesFrom() {
        Cli.Result result = Cli.run("explain", "Load/clean", source);

        assertThat(result.exit()).isZero();
        // The activity begins on the fifth line of the file that SampleFactory writes.
        assertThat(result.out())
                .startsWith("Activity Load/Clean\n")
                .contains(source.resolve("pipeline/Load.json") + ":5\n")
                .containsPattern("Pointer +/properties/activities/0\n")
                .containsPattern("Rule +\\S+")
                .containsPattern("Status +translated\n");
    }

    @Test
    void explainsAnActivityToMachines() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Cli.run("explain", "Packages/Packages", source, "-o", "json")
                        .out());

        assertThat(json.at("/explanations/0/pipeline/activities/0/path").asText())
                .isEqualTo("Packages");
        assertThat(json.at("/explanations/0/findings").findValuesAsText("code")).contains("WKM-2005");
    }

    @Test
    void namesTheNearestPipelineOrActivity() {
        assertThat(Cli.run("explain", "Pakages", source).err()).contains("Did you mean 'Packages'?");
        assertThat(Cli.run("explain", "Load/Claen", source).err()).contains("Did you mean 'Load/Clean'?");
        assertThat(Cli.run("explain", "Load/Claen", source).exit()).isEqualTo(2);
    }

    @Test
    void tellsWhichPropertiesTheRuleReadsAndTheRulesForWhatTheActivityUses() {
        Cli.Result result = Cli.run("explain", "Load/Clean", source);

        assertThat(result.out())
                .contains("Rules for the type\nbuiltin/DatabricksNotebookTranslator  in force: ")
                .contains("What the rule reads of it\nnotebookPath\n")
                .containsPattern(
                        "linked service \"Databricks\"  AzureDatabricks, by\\s+builtin/AzureDatabricksTranslator");
    }

    @Test
    void tellsAllCandidatesAndWhyOneWonAndWhatRewritesChanged(@TempDir Path folder) throws IOException {
        SampleJars jars = new SampleJars(folder);
        Path jar = jars.packages("acme.jar");
        jars.trust(jar);

        String text = oneLine(jars.run("explain", "Packages/Packages", source, "--rules", jar));
        assertThat(text)
                .contains("Rule acme/PackageTranslator From acme.jar, version 1.2.0, SHA-256 " + SampleJars.sha256(jar))
                .contains("acme/PackageTranslator in force: It says that it takes the place of"
                        + " builtin/AzureServicePlaceholder.")
                .contains(
                        "builtin/AzureServicePlaceholder replaced: acme/PackageTranslator (acme.jar) says that it takes"
                                + " its place.")
                .contains("What the rule reads of it packageLocation")
                .doesNotContain("Changed by rewrites");
        assertThat(oneLine(jars.run("explain", "Packages", source, "--rules", jar)))
                .contains("Changed by rewrites, in this order acme/Team tags/team: is now \"data-platform\"; was not"
                        + " there.");
    }

    @Test
    void doesNotSayThatARuleReadsSomethingWhenItFailed(@TempDir Path folder) {
        Path jar = RuleJarForge.module("acme").source(Sources.head() + """
                    /** Fails. */
                    @Translates(value = "ExecuteSSISPackage", replaces = "builtin/AzureServicePlaceholder")
                    final class PackageTranslator implements ActivityTranslator<PackageTranslator.Properties> {
                        record Properties(Map<String, Value<?>> packageLocation) {}
                        @Override
                        public Activity translate(ActivityDefinition<Properties> source, TranslationContext context) {
                            throw new IllegalStateException();
                        }
                    }
                    """).write(folder, "failing.jar");
        SampleJars jars = new SampleJars(folder).trust(jar);

        assertThat(oneLine(jars.run("explain", "Packages/Packages", source, "--rules", jar)))
                .contains("acme/PackageTranslator in force")
                .contains("ended with IllegalStateException")
                .doesNotContain("What the rule reads of it");
    }

    @Test
    void tellsMachinesTheSame(@TempDir Path folder) throws IOException {
        SampleJars jars = new SampleJars(folder);
        Path jar = jars.packages("acme.jar");
        jars.trust(jar);

        JsonNode rules = new ObjectMapper()
                .readTree(jars.run("explain", "Packages/Packages", source, "--rules", jar, "-o", "json")
                        .out())
                .at("/explanations/0/rules");

        assertThat(rules.at("/candidates").findValuesAsText("rule"))
                .containsExactly("acme/PackageTranslator", "builtin/AzureServicePlaceholder");
        assertThat(rules.at("/candidates").findValuesAsText("verdict")).containsExactly("in force", "replaced");
        assertThat(rules.at("/candidates/0/sha256").asText()).isEqualTo(SampleJars.sha256(jar));
        assertThat(rules.at("/read/0").asText()).isEqualTo("packageLocation");
    }

    @Test
    void showsAnActivityOnlyTheRewritesThatChangedItOrItsTasks(@TempDir Path folder) {
        Path jar = RuleJarForge.module("acme")
                .source(Sources.jobRewrite("Slow", """
                    return job.withTasks(job.tasks().stream()
                            .map(each -> !each.key().equals("Second") ? each : new Task(
                                    each.key(), Optional.of(JobText.prose("slow")), each.dependsOn(), each.runIf(),
                                    each.work(), each.compute(), each.libraries(), each.attempts()))
                            .toList());
                    """))
                .write(folder, "slow.jar");
        SampleJars jars = new SampleJars(folder).trust(jar);
        new SampleFactory(source).pipeline("Waits", """
            {"name": "First", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}},
            {"name": "Second", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 2}}\
            """);
        String change = "acme/Slow waits#/tasks/Second/description: is now \"slow\"; was not there.";

        assertThat(oneLine(jars.run("explain", "Waits/Second", source, "--rules", jar)))
                .contains(change);
        assertThat(oneLine(jars.run("explain", "Waits/First", source, "--rules", jar)))
                .doesNotContain("Slow");
        assertThat(oneLine(jars.run("explain", "Waits", source, "--rules", jar)))
                .contains(change);
    }

    private static String oneLine(Cli.Result result) {
        assertThat(result.exit()).as(result.both()).isZero();
        return result.out().replaceAll("\\s+", " ");
    }
}
