package io.wkmigrate.cli;

import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.pause.PauseAction;
import io.wkmigrate.workspace.Parallel;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wkmigrate jobs pause}: a plan, and with {@code --apply} exactly that. */
@Command(
        name = "pause",
        description = "Pauses the triggers of jobs. Shows what it would do; --plan-out keeps that, --apply does it and"
                + " writes a receipt, from which jobs undo restores.")
final class JobsPauseCommand implements Callable<Integer> {

    private final Session session;
    private final Supplier<Instant> clock;

    @Mixin
    private final PauseOptions options = new PauseOptions();

    @Option(
            names = "--cancel-active",
            description = "Cancel the runs of these jobs that are going on, too; a paused trigger does not stop them."
                    + " Belongs to the plan.")
    private boolean cancelActive;

    JobsPauseCommand(Session session, Supplier<Instant> clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        options.requireSense(false);
        if (cancelActive && options.apply().isPresent()) {
            throw CommandFailure.usage("--cancel-active belongs to the plan: make it anew with it.");
        }
        Parallel workers = options.calls().workers();
        JobPausing pausing =
                new JobPausing(session, options.access().connect(), workers, PauseAction.PAUSE, clock.get());
        if (options.apply().isPresent()) {
            return pausing.apply(options.apply().get(), options).number();
        }
        List<Job> jobs =
                options.jobs().isEmpty() ? pausing.selected(options.selection()) : pausing.byId(options.jobs());
        return pausing.plan(jobs, JobPausing.ALL, options, cancelActive).number();
    }
}
