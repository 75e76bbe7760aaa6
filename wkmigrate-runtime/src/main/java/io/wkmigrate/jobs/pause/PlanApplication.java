package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.Canonical;
import io.wkmigrate.jobs.WholeJob;
import io.wkmigrate.jobs.WorkspaceIdentity;
import io.wkmigrate.jobs.pause.JobOutcome.Kind;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Does what a plan says, and nothing else. Each job is read again first, and left alone if it is not as the plan saw
 * it. When it was interrupted, running it again with what the receipt holds goes on where it stopped.
 */
public final class PlanApplication {

    private static final String UPDATE = "/api/2.2/jobs/update";

    private final Workspace workspace;
    private final SealedPlan plan;
    private final Receipt receipt;
    private final Journal journal;

    /**
     * @param receipt what earlier runs did
     * @param journal where to add what this one does
     * @throws MisfitException when plan, receipt and workspace do not belong together
     */
    public PlanApplication(Workspace workspace, SealedPlan plan, Receipt receipt, Journal journal) {
        this.workspace = workspace;
        this.plan = plan;
        this.receipt = receipt;
        this.journal = journal;
        checkWorkspace(plan.plan().workspace(), workspace, "plan");
        if (!receipt.plan().equals(plan.hash())) {
            throw new MisfitException("The receipt belongs to another plan; name another file with --receipt.");
        }
        if (receipt.isSpent()) {
            throw new MisfitException("What this plan did was undone, so it is spent. Make a new plan.");
        }
    }

    /** The first line of the receipt of a plan. */
    public static String firstLine(SealedPlan plan) {
        return ReceiptLines.header(plan);
    }

    static void checkWorkspace(WorkspaceIdentity made, Workspace workspace, String what) {
        WorkspaceIdentity here = WorkspaceIdentity.of(workspace);
        if (!made.isSameAs(here)) {
            throw new MisfitException("The " + what + " was made for " + made + ", but this is " + here + ".");
        }
    }

    /**
     * Works on all jobs, some at a time.
     *
     * @param finished is told of each job that is done with; by several threads
     * @throws WorkspaceException when the workspace cannot be reached any more
     */
    public List<JobOutcome> run(Parallel workers, Consumer<JobOutcome> finished) {
        return workers.map(plan.plan().jobs(), job -> {
            JobOutcome outcome = outcome(job);
            finished.accept(outcome);
            return outcome;
        });
    }

    private JobOutcome outcome(PlannedJob job) {
        try {
            return WholeJob.find(workspace, job.id())
                    .map(now -> outcome(job, now))
                    .orElseGet(() -> skipped(job, "it is there no more"));
        } catch (WorkspaceException e) {
            if (!JobFailures.concernOneJob(e)) {
                throw e;
            }
            return JobOutcome.of(job, Kind.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private JobOutcome outcome(PlannedJob job, WholeJob now) {
        Optional<Receipt.Entry> entry = receipt.entry(job.id());
        return entry.filter(each -> each.left().isPresent())
                .map(changed -> changedBefore(changed, now))
                .orElseGet(() -> outcome(job, now, entry.isPresent()));
    }

    /** Looks whether a job still is as an earlier run left it. */
    private JobOutcome changedBefore(Receipt.Entry entry, WholeJob now) {
        PlannedJob job = entry.job();
        if (!entry.isAsLeft(now.settings())) {
            NavigableSet<String> names = Differences.between(job.after(), now.settings());
            return skipped(job, "changed since this plan changed it: " + String.join(", ", names));
        }
        return JobOutcome.of(job, Kind.CHANGED_BEFORE, "")
                .cancelling(entry.runsCancelled() ? Cancellation.NONE : cancelled(job));
    }

    private JobOutcome outcome(PlannedJob job, WholeJob now, boolean intended) {
        ObjectNode after = job.after();
        if (job.isAsBefore(now.settings())) {
            if (!intended) {
                journal.append(ReceiptLines.intent(job));
            }
            workspace.post(UPDATE, job.update(after));
            return judged(job, after, WholeJob.read(workspace, job.id()));
        } else if (intended) {
            return judged(job, after, now);
        } else if (Differences.between(after, now.settings()).isEmpty()) {
            return JobOutcome.of(job, Kind.NOTHING_TO_DO, "somebody else did it")
                    .cancelling(cancelled(job));
        }
        return skippedAsChanged(job, now);
    }

    /** Looks at what the change has left. */
    private JobOutcome judged(PlannedJob job, ObjectNode after, WholeJob now) {
        NavigableSet<String> differences = Differences.between(after, now.settings());
        if (differences.stream().anyMatch(job.fields()::contains)) {
            return skippedAsChanged(job, now);
        }
        journal.append(ReceiptLines.done(job.id(), Canonical.hash(Canonical.text(now.settings()))));
        Cancellation cancelled = cancelled(job);
        return differences.isEmpty()
                ? JobOutcome.of(job, Kind.CHANGED, "").cancelling(cancelled)
                : JobOutcome.of(job, Kind.CHANGED_DIFFERS, "now differs in: " + String.join(", ", differences))
                        .cancelling(cancelled);
    }

    private Cancellation cancelled(PlannedJob job) {
        if (!plan.plan().cancelActive()) {
            return Cancellation.NONE;
        }
        Cancellation runs = ActiveRuns.cancel(workspace, job.id());
        if (runs.isComplete()) {
            journal.append(ReceiptLines.cancelled(job.id(), runs.cancelled()));
        }
        return runs;
    }

    private JobOutcome skipped(PlannedJob job, String reason) {
        journal.append(ReceiptLines.skipped(job.id(), reason));
        return JobOutcome.of(job, Kind.SKIPPED, reason);
    }

    private JobOutcome skippedAsChanged(PlannedJob job, WholeJob now) {
        NavigableSet<String> names = Differences.between(job.settingsBefore(), now.settings());
        return skipped(job, "changed since the plan: " + String.join(", ", names));
    }
}
