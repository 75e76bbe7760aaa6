package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.report.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    @TempDir
    Path folder;

    private Path source;
    private Path out;

    @BeforeEach
    void folders() {
        source = folder.resolve("factory");
        out = folder.resolve("out");
    }

    @Test
    void writesABundleWithItsResult() throws IOException {
        SampleFactory.withNotebook(source);

        Cli.Result result = Cli.run("convert", source, "--out", out);

        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(out.resolve("databricks.yml")).isRegularFile();
        byte[] json = Files.readAllBytes(out.resolve("metadata/result.json"));
        assertThat(Schemas.violations("result.schema.json", json)).isEmpty();
        JsonNode written = new ObjectMapper().readTree(json);
        assertThat(written.at("/pipelines/0/name").asText()).isEqualTo("Load");
        assertThat(written.at("/pipelines/0/status").asText()).isEqualTo("translated");
    }

    @Test
    void printsTheCountsFirstAndTheNextCommandLast() {
        SampleFactory.withNotebook(source);

        String text = Cli.run("convert", source, "--out", out).out();

        assertThat(text).startsWith("1 pipeline: 1 translated as a whole, ");
        assertThat(text.strip().lines().reduce((first, last) -> last).orElseThrow())
                .contains("databricks bundle validate");
    }

    @Test
    void printsTheResultItWroteWhenAskedForJson() throws IOException {
        SampleFactory.withNotebook(source);

        Cli.Result result = Cli.run("convert", source, "--out", out, "-o", "json");

        assertThat(result.out()).isEqualTo(Files.readString(out.resolve("metadata/result.json")));
    }

    @Test
    void writesTheSameBytesAgainAndSaysThatNothingChanged() throws IOException {
        SampleFactory.withNotebook(source).placeholderPipeline("Packages");
        Cli.run("convert", source, "--out", out);
        Map<String, String> before = contents(out);

        Cli.Result again = Cli.run("convert", source, "--out", out);

        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("0 created, 0 updated, ");
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void onlyLooksWhenItIsToCheck() {
        SampleFactory.withNotebook(source);

        Cli.Result result = Cli.run("convert", source, "--out", out, "--check");

        assertThat(result.exit()).isEqualTo(10);
        assertThat(out).doesNotExist();
    }

    @Test
    void checksWithoutComplaintWhenNothingWouldChange() {
        SampleFactory.withNotebook(source);
        Cli.run("convert", source, "--out", out);

        assertThat(Cli.run("convert", source, "--out", out, "--check").exit()).isZero();
    }

    @Test
    void checkOutweighsRejectedFiles() {
        SampleFactory.withNotebook(source).file("pipeline/Broken.json", "{\"name\": ");

        assertThat(Cli.run("convert", source, "--out", out, "--check").exit()).isEqualTo(10);
    }

    @Test
    void checkAndOverwriteContradictEachOther() {
        assertThat(Cli.run("convert", source, "--out", out, "--check", "--overwrite")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void keepsAFileThatWasEditedByHandAndNamesIt() throws IOException {
        SampleFactory.withNotebook(source);
        Cli.run("convert", source, "--out", out);
        Files.writeString(out.resolve("SETUP.md"), "mine");

        Cli.Result result = Cli.run("convert", source, "--out", out);

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).contains("SETUP.md").contains("--overwrite");
        assertThat(out.resolve("SETUP.md")).hasContent("mine");
    }

    @Test
    void overwritesAFileThatWasEditedByHandWhenTold() throws IOException {
        SampleFactory.withNotebook(source);
        Cli.run("convert", source, "--out", out);
        Files.writeString(out.resolve("SETUP.md"), "mine");

        assertThat(Cli.run("convert", source, "--out", out, "--overwrite").exit())
                .isZero();
        assertThat(Files.readString(out.resolve("SETUP.md"))).isNotEqualTo("mine");
    }

    @Test
    void rejectsABrokenFileByItselfAndNamesIt() {
        SampleFactory.withNotebook(source).file("pipeline/Broken.json", "{\"name\": ");

        Cli.Result result = Cli.run("convert", source, "--out", out);

        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).contains("pipeline/Broken.json was rejected");
        assertThat(out.resolve("databricks.yml")).isRegularFile();
    }

    @Test
    void quietHidesNoWarning() {
        SampleFactory.withNotebook(source).file("pipeline/Broken.json", "{\"name\": ");

        assertThat(Cli.run("convert", source, "--out", out, "-q").err()).contains("pipeline/Broken.json");
    }

    @Test
    void verboseNamesEachFindingWithItsPlace() {
        SampleFactory.withNotebook(source).placeholderPipeline("Packages");

        assertThat(Cli.run("convert", source, "--out", out, "-v").err())
                .contains("pipeline/Packages.json#/properties/activities/0: error WKM-2005: ");
    }

    @Test
    void failsOnFindingsAtOrAboveTheBar() {
        SampleFactory.withNotebook(source).placeholderPipeline("Packages");

        assertThat(Cli.run("convert", source, "--out", out).exit()).isZero();
        assertThat(Cli.run("convert", source, "--out", out, "--fail-on", "error")
                        .exit())
                .isEqualTo(3);
        assertThat(Cli.run("convert", source, "--out", out, "--fail-on", "info").exit())
                .isEqualTo(3);
        assertThat(Cli.run("convert", source, "--out", out, "--fail-on", "WKM-2005")
                        .exit())
                .isEqualTo(3);
        assertThat(Cli.run("convert", source, "--out", out, "--fail-on", "WKM-3007")
                        .exit())
                .isZero();
        assertThat(Cli.run("convert", source, "--out", out, "--fail-on", "never")
                        .exit())
                .isZero();
    }

    @Test
    void rejectedFilesOutweighFindings() {
        SampleFactory.withNotebook(source).placeholderPipeline("Packages").file("pipeline/Broken.json", "{\"name\": ");

        assertThat(Cli.run("convert", source, "--out", out, "--fail-on", "error")
                        .exit())
                .isEqualTo(5);
    }

    @Test
    void givesEachOfSeveralFactoriesAFolderAndSumsThemUp() throws IOException {
        SampleFactory.withNotebook(source.resolve("north"));
        SampleFactory.withNotebook(source.resolve("south")).notebookPipeline("Second");

        Cli.Result result = Cli.run("convert", source, "--out", out, "-o", "json");

        assertThat(result.exit()).isZero();
        assertThat(out.resolve("north/databricks.yml")).isRegularFile();
        assertThat(out.resolve("south/metadata/result.json")).isRegularFile();
        assertThat(result.out()).isEqualTo(Files.readString(out.resolve("result.json")));
        assertThat(Schemas.violations("summary.schema.json", result.out().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        JsonNode summary = new ObjectMapper().readTree(result.out());
        assertThat(summary.at("/ledger/pipelines/found").asInt()).isEqualTo(3);
        assertThat(summary.at("/factories/1/output").asText()).isEqualTo("south");
    }

    @Test
    void givesFactoriesOfOneNameBundlesOfDifferentNames() throws IOException {
        String definition = "{\"name\": \"adf-sales\", \"properties\": {}}";
        SampleFactory.withNotebook(source.resolve("git")).file("factory/adf-sales.json", definition);
        SampleFactory.withNotebook(source.resolve("published")).file("factory/adf-sales.json", definition);

        Cli.run("convert", source, "--out", out);

        assertThat(bundleName(out.resolve("git"))).isNotEqualTo(bundleName(out.resolve("published")));
    }

    @Test
    void convertsOnlyWhatIsSelectedAndWhatThatExecutes() throws IOException {
        SampleFactory.withNotebook(source)
                .notebookPipeline("Child")
                .parentPipeline("Parent", "Child")
                .notebookPipeline("Other");

        Cli.Result result = Cli.run("convert", source, "--out", out, "-o", "json", "--select", "PAR*");

        assertThat(new ObjectMapper().readTree(result.out()).findValuesAsText("job"))
                .containsExactlyInAnyOrder("child", "parent");
    }

    @Test
    void leavesOutWhatIsExcluded() throws IOException {
        SampleFactory.withNotebook(source).notebookPipeline("Test one").notebookPipeline("Test two");

        Cli.Result result = Cli.run("convert", source, "--out", out, "-o", "json", "--exclude", "test *");

        assertThat(new ObjectMapper().readTree(result.out()).at("/pipelines")).hasSize(1);
    }

    @Test
    void aSelectionThatNothingFitsIsAnErrorAndWritesNothing() {
        SampleFactory.withNotebook(source);

        Cli.Result result = Cli.run("convert", source, "--out", out, "--select", "nothing");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--select");
        assertThat(out).doesNotExist();
    }

    @Test
    void aSourceThatDoesNotExistIsAUsageError() {
        Cli.Result result = Cli.run("convert", folder.resolve("nowhere"), "--out", out);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("Error: ").contains("nowhere");
        assertThat(out).doesNotExist();
    }

    @Test
    void aSourceWithoutDefinitionsIsAnErrorThatSaysWhatWasLookedFor() throws IOException {
        Files.createDirectories(source);
        Files.writeString(source.resolve("package.json"), "{\"name\": \"web\"}");

        Cli.Result result = Cli.run("convert", source, "--out", out);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("Git layout").contains("1 JSON file");
        assertThat(out).doesNotExist();
    }

    @Test
    void neverWritesIntoTheSourceOrAroundIt() {
        SampleFactory.withNotebook(source);

        assertThat(Cli.run("convert", source, "--out", source.resolve("out")).exit())
                .isEqualTo(2);
        assertThat(Cli.run("convert", source, "--out", source).exit()).isEqualTo(2);
        assertThat(Cli.run("convert", source, "--out", folder).err()).contains("contains the source");
        assertThat(source.resolve("out")).doesNotExist();
    }

    @Test
    void anOutputThatIsAFileFailsInOneLine() throws IOException {
        SampleFactory.withNotebook(source);
        Files.writeString(out, "a file");

        Cli.Result result = Cli.run("convert", source, "--out", out);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).startsWith("Error: ").contains(out.toString()).hasLineCount(1);
        assertThat(out).hasContent("a file");
    }

    @Test
    void noSecretReachesAnyOutput() throws IOException {
        SampleFactory.withNotebook(source)
                .file("linkedService/Sql.json", """
                        {
                            "name": "Sql",
                            "properties": {
                                "type": "AzureSqlDatabase",
                                "typeProperties": {
                                    "connectionString": "Server=s;User ID=u;Password=CANARY-1",
                                    "password": {"type": "SecureString", "value": "CANARY-2"}
                                }
                            }
                        }
                        """)
                .file("pipeline/Broken.json", "{\"name\": \"Broken\", \"password\": \"CANARY-3\" oops");

        Cli.Result result = Cli.run("convert", source, "--out", out, "-v", "--debug");

        assertThat(result.both()).doesNotContain("CANARY");
        assertThat(contents(out).values()).noneMatch(text -> text.contains("CANARY"));
    }

    private static String bundleName(Path bundle) throws IOException {
        return Files.readAllLines(bundle.resolve("databricks.yml")).stream()
                .filter(line -> line.startsWith("  name:"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
