package io.wkmigrate.cli;

import io.wkmigrate.load.FactorySource;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wkmigrate convert}: writes bundles. */
@Command(
        name = "convert",
        description =
                "Writes a bundle of Lakeflow jobs for each factory. Same source, same bytes; nothing is deployed.")
final class ConvertCommand implements Callable<Integer> {

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
    private final SecretScopeOption secretScope = new SecretScopeOption();

    @Mixin
    private final GateOptions gate = new GateOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for the bundle; for several factories each gets a folder in it.")
    private Path out = Path.of("");

    @Option(names = "--check", description = "Write nothing; exit with code 10 if something would change.")
    private boolean check;

    @Option(names = "--overwrite", description = "Replace files that were edited by hand too.")
    private boolean overwrite;

    ConvertCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (check && overwrite) {
            throw CommandFailure.usage(
                    "--check writes nothing, so --overwrite makes no sense with it; give one of them.");
        }
        OutputOverlap.refuse(sources.paths(), out);
        List<FactorySource> factories = sources.discover(session);
        BundleSink sink = new BundleSink(out, check, overwrite, session.talk());
        RunOutcome outcome = FactoryRun.with(
                        session, rules.load(session), selection, secretScope.in(ingestion.conversion()), sink)
                .over(factories);
        session.print(outcome, outcome.page(List.of(files(sink.written()), next(factories.size() > 1))));
        return exitCode(outcome, sink.written()).number();
    }

    private ExitCode exitCode(RunOutcome outcome, WriteTotals written) {
        return ExitCode.worst(List.of(
                outcome.exitCode(gate),
                written.kept() > 0 ? ExitCode.PARTIAL : ExitCode.DONE,
                check && written.changes() ? ExitCode.CHANGES_PENDING : ExitCode.DONE));
    }

    private Block files(WriteTotals written) {
        return new Facts(List.of(new Fact(check ? "Files, if written" : "Files", written + " in " + out)));
    }

    private Block next(boolean several) {
        String folder = ShellWord.of(out.toString());
        if (check) {
            return new Page.Command(
                    "Next",
                    "wkmigrate convert " + sources.words() + selection.words() + rules.words() + ingestion.words()
                            + secretScope.words() + " --out "
                            + folder);
        }
        return several
                ? new Page.Command(
                        "Next, in the folder of each bundle, when its SETUP.md is done", "databricks bundle validate")
                : new Page.Command("Next, when SETUP.md is done", "cd " + folder + " && databricks bundle validate");
    }
}
