package io.wkmigrate.cli;

import com.fasterxml.jackson.core.JsonPointer;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.pause.MisfitException;
import io.wkmigrate.jobs.pause.PauseAction;
import io.wkmigrate.jobs.pause.Receipt;
import io.wkmigrate.workspace.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wkmigrate jobs resume}: a plan, and with {@code --apply} exactly that. */
@Command(
        name = "resume",
        description = "Resumes the triggers of jobs. Shows what it would do; --plan-out keeps that, --apply does it and"
                + " writes a receipt, from which jobs undo restores.")
final class JobsResumeCommand implements Callable<Integer> {

    private final Session session;
    private final Supplier<Instant> clock;

    @Mixin
    private final PauseOptions options = new PauseOptions();

    @Option(
            names = "--only-paused-by",
            paramLabel = "RECEIPT",
            description = "Just those triggers that this receipt says were paused.")
    private @Nullable Path onlyPausedBy;

    JobsResumeCommand(Session session, Supplier<Instant> clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        options.requireSense(onlyPausedBy != null);
        Parallel workers = options.calls().workers();
        JobPausing pausing =
                new JobPausing(session, options.access().connect(), workers, PauseAction.RESUME, clock.get());
        if (options.apply().isPresent()) {
            return pausing.apply(options.apply().get(), options).number();
        } else if (onlyPausedBy == null) {
            List<Job> jobs =
                    options.jobs().isEmpty() ? pausing.selected(options.selection()) : pausing.byId(options.jobs());
            return pausing.plan(jobs, JobPausing.ALL, options, false).number();
        }
        try {
            return resume(pausing, receipt(onlyPausedBy)).number();
        } catch (MisfitException e) {
            throw new CommandFailure(ExitCode.PLAN_MISFIT, onlyPausedBy + ": " + e.getMessage());
        }
    }

    private ExitCode resume(JobPausing pausing, Receipt receipt) throws IOException {
        receipt.requireFor(pausing.workspace());
        BiPredicate<Long, JsonPointer> paused = receipt::changed;
        List<Job> jobs = pausing.selected(options.selection()).stream()
                .filter(each -> receipt.entries().containsKey(each.id()))
                .filter(each -> options.jobs().isEmpty() || options.jobs().contains(each.id()))
                .toList();
        return pausing.plan(jobs, paused, options, false);
    }

    private static Receipt receipt(Path file) throws IOException {
        try (ReceiptFile receipt = ReceiptFile.existing(file)) {
            Receipt read = receipt.read();
            if (read.action() != PauseAction.PAUSE) {
                throw new CommandFailure(ExitCode.PLAN_MISFIT, file + " is a receipt of resuming, not of pausing.");
            }
            return read;
        }
    }
}
