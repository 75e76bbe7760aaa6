package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Conversion;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.Sources;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactoryRunTest {

    @TempDir
    Path source;

    private final StringWriter talk = new StringWriter();

    @BeforeEach
    void factories() {
        SampleFactory.withNotebook(source.resolve("north"));
        SampleFactory.withNotebook(source.resolve("south"));
    }

    @Test
    void failsWhenALedgerDoesNotAddUpEvenIfTheSumsDo() throws IOException {
        RunOutcome outcome = run(factory -> resultOf(factory, factory.path().equals("north") ? 1 : -1));

        assertThat(outcome.totals().ledger().imbalances()).isEmpty();
        assertThat(outcome.exitCode(new GateOptions())).isEqualTo(ExitCode.FAILED);
        assertThat(talk.toString()).contains("Error: north: The pipelines do not add up: 1 not accounted for.");
    }

    @Test
    void goesOnWithTheOtherFactoriesWhenOneFails() throws IOException {
        RunOutcome outcome = run(factory -> {
            if (factory.path().equals("north")) {
                throw new IllegalStateException("a value of the source: SECRET");
            }
            return resultOf(factory, 0);
        });

        assertThat(outcome.exitCode(new GateOptions())).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.totals().factories()).isEqualTo(1);
        assertThat(talk.toString())
                .startsWith("Error: north: Internal error: IllegalStateException at io.wkmigrate.cli.FactoryRunTest")
                .doesNotContain("SECRET")
                .hasLineCount(1);
    }

    @Test
    void survivesARecursionThatIsTooDeep() throws IOException {
        RunOutcome outcome = run(factory -> {
            if (factory.path().equals("north")) {
                throw new StackOverflowError();
            }
            return resultOf(factory, 0);
        });

        assertThat(outcome.totals().factories()).isEqualTo(1);
        assertThat(talk.toString()).contains("north: Internal error: StackOverflowError");
    }

    private RunOutcome run(Function<Factory, Conversion> conversion) throws IOException {
        Session session =
                Session.on(new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(talk), Map.of(), false));
        return new FactoryRun(session, new SelectionOptions(), conversion, FactorySink.NONE)
                .over(Sources.discover(List.of(source)));
    }

    private static Conversion resultOf(Factory factory, long unaccounted) {
        Ledger ledger = new Ledger(
                new Ledger.Files(2, 2, 0),
                new Ledger.Pipelines(1 + unaccounted, 1, 0),
                new Ledger.Activities(0, 0, 0, 0, 0),
                new Ledger.Properties(0, 0, 0, 0),
                Ledger.Expressions.NONE);
        return new Conversion(
                new Workflow(
                        factory.name(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Workflow.Handover.NONE,
                        List.of(),
                        List.of(),
                        Collections.emptySortedMap()),
                new FactoryResult(factory.name(), factory.path(), ledger, List.of(), List.of(), List.of(), List.of()));
    }
}
