package io.wkmigrate.cli;

import io.wkmigrate.jobs.pause.JobOutcome;
import io.wkmigrate.jobs.pause.MisfitException;
import io.wkmigrate.jobs.pause.Restoration;
import io.wkmigrate.jobs.view.OutcomeJson;
import io.wkmigrate.jobs.view.OutcomePage;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate jobs undo}. */
@Command(
        name = "undo",
        description = "Restores what a receipt says was changed, where nobody has changed it since (else exit 5). Shows"
                + " what it would do; --apply does it.")
final class JobsUndoCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final WorkspaceAccess access = new WorkspaceAccess();

    @Mixin
    private final CallOptions calls = new CallOptions();

    @Parameters(index = "0", paramLabel = "RECEIPT", description = "What jobs pause or jobs resume has written.")
    private Path receipt = Path.of("");

    @Option(names = "--apply", description = "Restore.")
    private boolean apply;

    JobsUndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Parallel workers = calls.workers();
        try (ReceiptFile file = ReceiptFile.existing(receipt)) {
            Workspace workspace = access.connect();
            Restoration restoration = new Restoration(workspace, file.read());
            List<JobOutcome> outcomes = apply ? restoration.run(workers, file) : restoration.preview(workers);
            session.print(new Page(blocks(outcomes)), OutcomeJson.of(workspace.host(), receipt.toString(), outcomes));
            return (apply ? JobPausing.exitCode(outcomes) : ExitCode.DONE).number();
        } catch (MisfitException e) {
            throw new CommandFailure(ExitCode.PLAN_MISFIT, receipt + ": " + e.getMessage());
        }
    }

    private List<Block> blocks(List<JobOutcome> outcomes) {
        List<Block> blocks = new ArrayList<>(OutcomePage.of(outcomes));
        if (!apply && outcomes.stream().anyMatch(each -> each.kind() == JobOutcome.Kind.CHANGEABLE)) {
            blocks.add(new Page.Command(
                    "Next", "wkmigrate jobs undo " + ShellWord.of(receipt.toString()) + " --apply" + access.words()));
        }
        return blocks;
    }
}
