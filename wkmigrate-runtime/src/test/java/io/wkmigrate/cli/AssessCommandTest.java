package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {

    @TempDir
    Path folder;

    private Path source;
    private Path out;

    @BeforeEach
    void factory() {
        source = folder.resolve("factory");
        out = folder.resolve("out");
        SampleFactory.withNotebook(source).placeholderPipeline("Packages");
    }

    @Test
    void printsCountsStatusesFindingsAndTheNextCommand() {
        Cli.Result result = Cli.run("assess", source);

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("2 pipelines: 1 translated as a whole")
                .containsSubsequence("activity type", "ExecuteSSISPackage", "WKM-2005", "Next:")
                .endsWith("wkmigrate convert " + source + " --out bundle\n");
        assertThat(result.out().lines().filter(line -> !line.contains(source.toString())))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void comesToTheSameAsConverting() {
        Cli.Result assessed = Cli.run("assess", source, "-o", "json", "--fail-on", "error");
        Cli.Result converted = Cli.run("convert", source, "--out", out, "-o", "json", "--fail-on", "error");

        assertThat(assessed).isEqualTo(converted);
        assertThat(assessed.exit()).isEqualTo(3);
    }

    @Test
    void writesNothingUnlessTold() throws IOException {
        Cli.run("assess", source);

        assertThat(files(folder)).allMatch(file -> file.startsWith("factory"));
    }

    @Test
    void writesResultAndSummaryWhenTold() throws IOException {
        Cli.Result result = Cli.run("assess", source, "--out", out, "-o", "json");

        assertThat(files(out)).containsExactlyInAnyOrder("result.json", "summary.md");
        assertThat(Files.readString(out.resolve("result.json"))).isEqualTo(result.out());
        assertThat(Files.readString(out.resolve("summary.md"))).contains("| ExecuteSSISPackage | 1 |");
    }

    @Test
    void writesAResultForEachOfSeveralFactories() throws IOException {
        Path both = folder.resolve("both");
        SampleFactory.withNotebook(both.resolve("north"));
        SampleFactory.withNotebook(both.resolve("south"));

        assertThat(Cli.run("assess", both, "--out", out).exit()).isZero();

        assertThat(files(out))
                .containsExactlyInAnyOrder("result.json", "summary.md", "north/result.json", "south/result.json");
    }

    @Test
    void quotesASourceWithBlanksInTheNextCommand() {
        Path spaced = folder.resolve("my factory");
        SampleFactory.withNotebook(spaced);

        assertThat(Cli.run("assess", spaced).out()).contains("wkmigrate convert '" + spaced + "' --out bundle");
    }

    @Test
    void goesOnWithOtherSourcesWhenOneHoldsNothing() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Cli.Result result = Cli.run("assess", source, empty);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("no JSON file at all");
        assertThat(result.out()).contains("ExecuteSSISPackage");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
