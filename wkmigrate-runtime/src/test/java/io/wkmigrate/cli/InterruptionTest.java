package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptionTest {

    private final StringWriter err = new StringWriter();
    private final Terminal terminal =
            new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), Map.of(), false);
    private final Interruption interruption = new Interruption(terminal);

    @ParameterizedTest
    @CsvSource({
        "convert, Every file is whole",
        "pull, Every file is whole",
        "deploy, What was done so far is remembered",
        "jobs pause, What was done so far is remembered"
    })
    void saysWhatBecomesOfWhatWasDone(String command, String text) {
        Main.run((command + " --help").split(" "), terminal, interruption);

        interruption.announce();

        assertThat(err.toString()).isEqualTo("\nInterrupted. " + text + "; run the same command again to go on.\n");
    }

    @Test
    void whatOnlyReadsHasNothingToGoOnWith() {
        Main.run(new String[] {"-o", "json", "version"}, terminal, interruption);

        interruption.announce();

        assertThat(err.toString()).isEqualTo("\nInterrupted.\n");
    }

    @Test
    void saysNothingWhenTheProgramEndsByItself() {
        interruption.over();

        interruption.announce();

        assertThat(err.toString()).isEmpty();
    }
}
