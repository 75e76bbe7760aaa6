package io.wkmigrate.cli;

import io.wkmigrate.jobs.filter.JobFilter;
import io.wkmigrate.jobs.filter.Selection;
import io.wkmigrate.jobs.view.JobsCsv;
import io.wkmigrate.jobs.view.JobsJson;
import io.wkmigrate.jobs.view.JobsPage;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wkmigrate jobs list}. */
@Command(name = "list", description = "Lists jobs of a workspace: what starts them, and whether it is paused.")
final class JobsListCommand implements Callable<Integer> {

    private final Session session;
    private final Supplier<Instant> clock;

    @Mixin
    private final WorkspaceAccess access = new WorkspaceAccess();

    @Mixin
    private final JobSelectionOptions selection = new JobSelectionOptions();

    @Mixin
    private final CallOptions calls = new CallOptions();

    @Option(names = "--runs", description = "Show the last run of each job, too; costs a call a job.")
    private boolean runs;

    @Option(names = "--csv", description = "Write comma-separated values, with nothing that a spreadsheet runs.")
    private boolean csv;

    JobsListCommand(Session session, Supplier<Instant> clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (csv && session.options().json()) {
            throw CommandFailure.usage("--csv and -o json exclude each other.");
        }
        JobFilter filter = selection.filter();
        Parallel workers = calls.workers();
        Workspace workspace = access.connect();
        Selection.Result result =
                new Selection(workspace, workers, clock.get(), new JobsSeen(session)).of(filter, runs);
        if (csv) {
            session.print(JobsCsv.of(result));
        } else {
            session.print(JobsPage.of(result), JobsJson.of(workspace.host(), result));
        }
        return ExitCode.DONE.number();
    }
}
