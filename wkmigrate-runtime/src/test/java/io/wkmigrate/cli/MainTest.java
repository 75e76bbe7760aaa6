package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void aMissingCommandIsAnErrorThatSaysWhereTheHelpIs() {
        Cli.Result result = Cli.run();

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("Error: ").endsWith("For help: wkmigrate --help\n");
    }

    @Test
    void aWrongCommandIsAnErrorThatNamesTheNearest() {
        Cli.Result result = Cli.run("convret", "src", "--out", "out");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("Error: Unknown command 'convret'. Did you mean 'convert'?");
    }

    @Test
    void aWrongOptionIsAnErrorThatNamesTheNearest() {
        Cli.Result result = Cli.run("convert", "src", "--out", "out", "--chekc");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("Error: Unknown option '--chekc'. Did you mean '--check'?")
                .contains("For help: wkmigrate convert --help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess",
                "convert src",
                "convert src --out",
                "convert src --out a --out b",
                "assess src -o yaml",
                "assess src -x",
                "assess src --fail-on sometimes",
                "rules",
                "rules show",
                "rules test",
                "rules trust",
                "rules list --rules",
                "expression",
                "expression check",
                "version more",
                "completion fish",
                "explain"
            })
    void whatCannotBeUnderstoodIsAUsageError(String line) {
        Cli.Result result = Cli.run((Object[]) line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("Error: ").doesNotContain("\tat ");
    }

    @Test
    void anOutputFormatThatIsAFolderPointsToTheRightOption(@TempDir Path folder) {
        assertThat(Cli.run("convert", "src", "-o", folder).err()).contains("the output folder is --out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "assess",
                "convert",
                "explain",
                "doctor",
                "rules",
                "rules list",
                "rules show",
                "rules test",
                "rules trust",
                "expression",
                "expression check",
                "expression eval",
                "expression python",
                "completion"
            })
    void everyCommandHasHelpWithTheExitCodes(String command) {
        Cli.Result result = Cli.run((Object[]) (command + " --help").strip().split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("Usage: wkmigrate")
                .contains("Exit codes")
                .contains("130 ");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void helpIsACommandToo() {
        assertThat(Cli.run("help", "convert").out())
                .isEqualTo(Cli.run("convert", "--help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs", "jobs pause", "expression check", "rules show", "deploy"})
    void helpIsThereForTheWholePathOfACommand(String command) {
        Cli.Result result = Cli.run((Object[]) ("help " + command).split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("Usage: wkmigrate " + command)
                .isEqualTo(Cli.run((Object[]) (command + " --help").split(" ")).out());
    }

    @Test
    void helpWithoutACommandIsThatOfTheProgram() {
        assertThat(Cli.run("help").out()).isEqualTo(Cli.run("--help").out());
        assertThat(Cli.run("help", "--help").out()).startsWith("Usage: wkmigrate help");
    }

    @Test
    void helpForWhatThereIsNotNamesTheNearest() {
        Cli.Result wrong = Cli.run("help", "jobs", "puase");

        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("Error: Unknown command 'puase'. Did you mean 'pause'?");
        assertThat(Cli.run("help", "convret").err()).contains("Did you mean 'convert'?");
        assertThat(Cli.run("help", "convert", "more").exit()).isEqualTo(2);
    }

    @Test
    void theVersionIsPrintedAlikeByCommandAndOption() {
        assertThat(Cli.run("version").out()).startsWith("wkmigrate ");
        assertThat(Cli.run("--version").out().strip())
                .isEqualTo(Cli.run("version").out().strip());
    }

    @Test
    void theVersionIsJsonWhenAskedForWhereverTheOptionStands() throws IOException {
        Cli.Result behind = Cli.run("version", "-o", "json");

        assertThat(new ObjectMapper().readTree(behind.out()).path("name").asText())
                .isEqualTo("wkmigrate");
        assertThat(Cli.run("--output=json", "version").out()).isEqualTo(behind.out());
    }

    @Test
    void completionIsAScriptThatKnowsTheCommands() {
        assertThat(Cli.run("completion", "bash").out())
                .startsWith("#!/usr/bin/env bash")
                .contains("convert", "--fail-on");
        assertThat(Cli.run("completion").out())
                .isEqualTo(Cli.run("completion", "zsh").out());
    }

    @Test
    void errorsAreColouredOnATerminalOnly() {
        assertThat(Cli.runOnTerminal(Map.of(), "convret").err()).contains("\u001b[");
        assertThat(Cli.run("convret").err()).doesNotContain("\u001b");
    }

    @Test
    void coloursCanBeRefused() {
        assertThat(Cli.runOnTerminal(Map.of("NO_COLOR", "1"), "explain", "WKM-1")
                        .both())
                .doesNotContain("\u001b");
        assertThat(Cli.runOnTerminal(Map.of("NO_COLOR", "1"), "--help").both()).doesNotContain("\u001b");
        assertThat(Cli.runOnTerminal(Map.of("TERM", "dumb"), "convret").both()).doesNotContain("\u001b");
        assertThat(Cli.runOnTerminal(Map.of(), "--no-color", "explain", "WKM-1").both())
                .doesNotContain("\u001b");
        assertThat(Cli.runOnTerminal(Map.of(), "--no-color", "help").both()).doesNotContain("\u001b");
    }
}
