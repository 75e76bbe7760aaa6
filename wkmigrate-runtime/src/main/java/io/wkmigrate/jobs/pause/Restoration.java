package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.WholeJob;
import io.wkmigrate.jobs.pause.JobOutcome.Kind;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** Takes back what a receipt says was done, where nobody has touched it since. */
public final class Restoration {

    private final Workspace workspace;
    private final Receipt receipt;

    /** @throws MisfitException when the receipt belongs to another workspace */
    public Restoration(Workspace workspace, Receipt receipt) {
        receipt.requireFor(workspace);
        this.workspace = workspace;
        this.receipt = receipt;
    }

    /** Says what would become of each job. */
    public List<JobOutcome> preview(Parallel workers) {
        return workers.map(entries(), entry -> guarded(entry, now -> decided(entry, now)));
    }

    /** Restores what can be restored, and notes it in the receipt. */
    public List<JobOutcome> run(Parallel workers, Journal journal) {
        return workers.map(
                entries(),
                entry -> guarded(entry, now -> {
                    JobOutcome decided = decided(entry, now);
                    if (decided.kind() == Kind.NOTHING_TO_DO) {
                        journal.append(ReceiptLines.undone(entry.job().id()));
                    }
                    return decided.kind() == Kind.CHANGEABLE ? restored(entry.job(), now, journal) : decided;
                }));
    }

    private interface Step {

        JobOutcome of(WholeJob now);
    }

    private List<Receipt.Entry> entries() {
        return List.copyOf(receipt.entries().values());
    }

    private JobOutcome guarded(Receipt.Entry entry, Step step) {
        if (entry.spent()) {
            return JobOutcome.of(entry.job(), Kind.UNDONE_BEFORE, "");
        }
        try {
            Optional<WholeJob> now = WholeJob.find(workspace, entry.job().id());
            return now.isPresent()
                    ? step.of(now.get())
                    : JobOutcome.of(entry.job(), Kind.SKIPPED, "it is there no more");
        } catch (WorkspaceException e) {
            if (!JobFailures.concernOneJob(e)) {
                throw e;
            }
            return JobOutcome.of(entry.job(), Kind.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static JobOutcome decided(Receipt.Entry entry, WholeJob now) {
        PlannedJob job = entry.job();
        if (job.isAsBefore(now.settings())) {
            return JobOutcome.of(job, Kind.NOTHING_TO_DO, "as it was");
        }
        if (entry.isAsLeft(now.settings())) {
            return JobOutcome.of(job, Kind.CHANGEABLE, "");
        }
        return JobOutcome.of(
                job,
                Kind.SKIPPED,
                "changed since: " + String.join(", ", Differences.between(job.after(), now.settings())));
    }

    private JobOutcome restored(PlannedJob job, WholeJob now, Journal journal) {
        ObjectNode before = job.settingsBefore();
        ObjectNode wanted = now.settings().deepCopy();
        job.fields().forEach(each -> wanted.set(each, before.path(each)));
        workspace.post("/api/2.2/jobs/update", job.update(before));
        ObjectNode settings = WholeJob.read(workspace, job.id()).settings();
        NavigableSet<String> differences = Differences.between(wanted, settings);
        if (differences.stream().noneMatch(job.fields()::contains)) {
            journal.append(ReceiptLines.undone(job.id()));
        }
        return differences.isEmpty()
                ? JobOutcome.of(job, Kind.CHANGED, "")
                : JobOutcome.of(job, Kind.CHANGED_DIFFERS, "now differs in: " + String.join(", ", differences));
    }
}
