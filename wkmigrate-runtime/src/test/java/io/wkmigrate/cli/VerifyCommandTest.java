package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void factory() {
        source = folder.resolve("factory");
        SampleFactory.withNotebook(source).parentPipeline("Parent", "Load").pipeline("Unclear", """
                {
                    "name": "Late",
                    "type": "Wait",
                    "dependsOn": [{"activity": "Nobody", "dependencyConditions": ["Succeeded"]}],
                    "typeProperties": {"waitTimeInSeconds": 1}
                }""");
    }

    @Test
    void printsALineForEachPipelineAndWhatIsTheMatter() {
        Cli.Result result = Cli.run("verify", source);

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("""
                proof        cases  pipeline
                equal            2  Load
                equal            2  Parent
                not-checked         Unclear

                Unclear: not-checked
                An activity waits for "nobody", which does not exist.

                Proof of the control flow: 2 equal, 0 different, 1 not checked. The values that
                activities get are not compared.
                """);
    }

    @Test
    void printsTheSameAsJson() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Cli.run("verify", source, "-o", "json").out());

        assertThat(json.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(json.path("pipelines").findValuesAsText("name")).containsExactly("Load", "Parent", "Unclear");
        assertThat(json.at("/pipelines/0/proof")).hasToString("{\"result\":\"equal\",\"cases\":2}");
        assertThat(json.at("/pipelines/2/proof/reason").asText()).contains("nobody");
    }

    @Test
    void saysOnlyWhatWasAskedFor() {
        assertThat(Cli.run("verify", source, "--select", "Par*").out())
                .contains("Parent")
                .doesNotContain("Load\n");
    }

    @Test
    void failsOnWhatItIsToldToFailOn() {
        assertThat(Cli.run("verify", source, "--fail-on", "WKM-3057").exit()).isEqualTo(3);
        assertThat(Cli.run("verify", source, "--fail-on", "WKM-3056").exit()).isZero();
    }

    @Test
    void namesTheFactoryWhereThereAreSeveral() {
        Path both = folder.resolve("both");
        SampleFactory.withNotebook(both.resolve("north"));
        SampleFactory.withNotebook(both.resolve("south"));

        assertThat(Cli.run("verify", both).out()).contains("north/Load\n", "south/Load\n");
    }

    @Test
    void writesNothing() throws IOException {
        Cli.run("verify", source);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(source);
        }
    }
}
