package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.definition.DefinitionKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ProgressTest {

    private final StringWriter err = new StringWriter();
    private long now;

    @Test
    void isALineEveryTenSecondsAwayFromATerminal() {
        Progress progress = progress(false);
        at(progress, 1, 1);
        at(progress, 10, 10);
        at(progress, 12, 12);
        at(progress, 40, 20);

        assertThat(err.toString()).isEqualTo("""
            10 of 100 factories, about 2 min left: adf
            20 of 100 factories, about 3 min left: adf
            """);
    }

    @Test
    void rewritesOneLineOnATerminal() {
        Progress progress = progress(true);
        at(progress, 10, 50);
        at(progress, 11, 55);

        assertThat(err.toString())
                .isEqualTo("\r\u001b[K50 of 100 factories, about 10 s left: adf"
                        + "\r\u001b[K55 of 100 factories, about 9 s left: adf");
    }

    @Test
    void countsWhatComesFromALiveFactory() {
        ReadingProgress progress = new ReadingProgress(session(false), "adf", () -> now);
        progress.read(DefinitionKind.PIPELINE, 50);
        now = Duration.ofSeconds(11).toNanos();
        progress.read(DefinitionKind.DATASET, 7);

        assertThat(err.toString()).isEqualTo("Reading adf: 57 definitions\n");
    }

    @Test
    void isSilentInAShortRun() {
        Progress progress = progress(true);
        now += Duration.ofMillis(50).toNanos();
        progress.at(50, "adf");

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void isSilentWhenQuiet() {
        Progress progress = progress(true, "-q");
        at(progress, 100, 50);

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void cannotMoveTheCursorByTheNameOfAFactory() {
        Progress progress = progress(true);
        now += Duration.ofSeconds(1).toNanos();
        progress.at(1, "\u001b[2Jx");

        assertThat(err.toString()).contains("\\u001b[2Jx").doesNotContain("\u001b[2J");
    }

    private void at(Progress progress, long seconds, int done) {
        now = Duration.ofSeconds(seconds).toNanos();
        progress.at(done, "adf");
    }

    private Progress progress(boolean interactive, String... options) {
        return new Progress(session(interactive, options), 100, "factories", () -> now);
    }

    private Session session(boolean interactive, String... options) {
        Session session = Session.on(
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), Map.of(), interactive));
        new CommandLine(new RootCommand())
                .addMixin("options", session.options())
                .parseArgs(options);
        return session;
    }
}
