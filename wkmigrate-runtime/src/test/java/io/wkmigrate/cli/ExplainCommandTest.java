package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
}
