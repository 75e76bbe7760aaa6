package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.report.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --files-to-delta}, and what people are told about the decision on a copy. */
class FilesToDeltaOptionTest {

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void factory() throws IOException {
        source = folder.resolve("factory");
        write("linkedService/Lake.json", """
                {"name": "Lake", "properties": {"type": "AzureBlobFS",
                  "typeProperties": {"url": "https://contoso.dfs.core.windows.net"}}}
                """);
        dataset("Events", "Json", "in/events");
        dataset("Landing", "Parquet", "out/events");
        write("pipeline/Load.json", """
                {"name": "Load", "properties": {"activities": [
                  {"name": "Copy events", "type": "Copy",
                   "inputs": [{"referenceName": "Events", "type": "DatasetReference"}],
                   "outputs": [{"referenceName": "Landing", "type": "DatasetReference"}],
                   "typeProperties": {"source": {"type": "JsonSource"}, "sink": {"type": "ParquetSink"}}}]}}
                """);
    }

    private void dataset(String name, String type, String folderPath) throws IOException {
        write("dataset/" + name + ".json", """
                {"name": "%s", "properties": {"type": "%s",
                  "linkedServiceName": {"referenceName": "Lake", "type": "LinkedServiceReference"},
                  "typeProperties": {"location":
                    {"type": "AzureBlobFSLocation", "fileSystem": "raw", "folderPath": "%s"}}}}
                """.formatted(name, type, folderPath));
    }

    private void write(String file, String json) throws IOException {
        Path path = source.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, json);
    }

    @Test
    void theDecisionStandsInTheResultWhicheverItIs() throws IOException {
        JsonNode usual = decision();
        JsonNode asked = decision("--files-to-delta");

        assertThat(usual.path("pattern").asText()).isEqualTo("batch copy");
        assertThat(usual.path("schemaMode").isNull()).isTrue();
        assertThat(asked.path("pattern").asText()).isEqualTo("streaming table");
        assertThat(asked.path("schemaMode").asText()).isEqualTo("addNewColumns");
        assertThat(asked.path("incrementalState").asText()).contains("pipeline keeps");
        assertThat(asked.path("reasons")).isNotEmpty();
    }

    private JsonNode decision(String... options) throws IOException {
        Path out = folder.resolve("out" + options.length);
        Object[] arguments = options.length == 0
                ? new Object[] {"convert", source, "--out", out}
                : new Object[] {"convert", source, "--out", out, options[0]};
        assertThat(Cli.run(arguments).exit()).isZero();
        byte[] json = Files.readAllBytes(out.resolve("metadata/result.json"));
        assertThat(Schemas.violations("result.schema.json", json)).isEmpty();
        return new ObjectMapper().readTree(json).at("/pipelines/0/activities/0/decision");
    }

    @Test
    void aSchemaModeOfAnotherKindDoesNotFitTheSchemaOfTheResult() throws IOException {
        Path out = folder.resolve("out");
        Cli.run("convert", source, "--out", out, "--files-to-delta");
        String json = Files.readString(out.resolve("metadata/result.json"));

        assertThat(Schemas.violations(
                        "result.schema.json",
                        json.replace("\"addNewColumns\"", "7").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void explainTellsWhyAndWhatElseThereIs() {
        assertThat(Cli.run("explain", "Load/Copy events", source, "--files-to-delta")
                        .out())
                .contains("How the data is moved")
                .containsPattern("Pattern +streaming table\n")
                .containsPattern("Schema mode +addNewColumns\n")
                .contains("IngestionRewrite");
    }

    @Test
    void assessTellsWhatTheOptionWouldComeToAndHandsItOn() {
        String text = Cli.run("assess", source, "--files-to-delta").out();

        assertThat(text).contains("WKM-7008").contains("--files-to-delta --out bundle");
        assertThat(Cli.run("assess", source).out()).doesNotContain("WKM-7008", "--files-to-delta");
    }

    @Test
    void theProofHoldsForTasksThatUpdatePipelinesToo() {
        Cli.Result result = Cli.run("verify", source, "--files-to-delta", "--fail-on", "WKM-3056");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).containsIgnoringCase("equal");
    }
}
