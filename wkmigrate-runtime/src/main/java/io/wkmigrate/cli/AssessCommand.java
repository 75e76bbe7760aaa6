package io.wkmigrate.cli;

import io.wkmigrate.report.Page;
import io.wkmigrate.report.PageMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wkmigrate assess}: what a conversion would come to; nothing is converted to disk. */
@Command(
        name = "assess",
        description = "Says what converting would come to: status of every activity, and findings. Reads only.")
final class AssessCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final SourceArguments sources = new SourceArguments();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final IngestionOptions ingestion = new IngestionOptions();

    @Mixin
    private final GateOptions gate = new GateOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Also write result.json and summary.md there.")
    private @Nullable Path out;

    AssessCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            OutputOverlap.refuse(sources.paths(), out);
        }
        FactorySink sink = out == null ? FactorySink.NONE : new ResultSink(out);
        RunOutcome outcome = FactoryRun.with(session, rules.load(session), selection, ingestion.conversion(), sink)
                .over(sources.discover(session));
        Page page = outcome.page(List.of(next()));
        if (out != null) {
            new ResultFile(out.resolve("summary.md"))
                    .write(PageMarkdown.of(page).getBytes(StandardCharsets.UTF_8));
        }
        session.print(outcome, page);
        return outcome.exitCode(gate).number();
    }

    private Page.Command next() {
        return new Page.Command(
                "Next",
                "wkmigrate convert " + sources.words() + selection.words() + rules.words() + ingestion.words()
                        + " --out bundle");
    }
}
