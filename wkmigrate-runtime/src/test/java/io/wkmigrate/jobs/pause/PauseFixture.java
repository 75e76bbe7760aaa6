package io.wkmigrate.jobs.pause;

import io.wkmigrate.fake.workspace.FakeWorkspace;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.Workspaces;
import io.wkmigrate.jobs.filter.JobFilter;
import io.wkmigrate.jobs.filter.Selection;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A workspace in which jobs are paused, with a receipt in memory. */
final class PauseFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    final FakeWorkspace fake = FakeWorkspace.start();
    final Workspace workspace = Workspaces.connect(fake);
    final List<String> receipt = Collections.synchronizedList(new ArrayList<>());

    private Parallel workers = new Parallel(4);

    PauseFixture oneAtATime() {
        workers = new Parallel(1);
        return this;
    }

    SealedPlan plan(PauseAction action, String filter) {
        return plan(action, filter, false);
    }

    SealedPlan plan(PauseAction action, String filter, boolean cancelActive) {
        List<Job> jobs = new Selection(workspace, workers, NOW, number -> {})
                .of(JobFilter.parse(filter), false).jobs().stream()
                        .map(Selection.Selected::job)
                        .toList();
        return SealedPlan.of(
                new Planner(workspace, workers, action, (job, holder) -> true).plan(jobs, NOW, cancelActive));
    }

    List<JobOutcome> apply(SealedPlan plan) {
        return apply(plan, receipt::add);
    }

    /** Goes on with the receipt of earlier runs. */
    List<JobOutcome> apply(SealedPlan plan, Journal journal) {
        if (receipt.isEmpty()) {
            receipt.add(PlanApplication.firstLine(plan));
        }
        return new PlanApplication(workspace, plan, readReceipt(), journal).run(workers, outcome -> {});
    }

    Receipt readReceipt() {
        return ReceiptReader.read(List.copyOf(receipt).iterator());
    }

    List<JobOutcome> undo() {
        return new Restoration(workspace, readReceipt()).run(workers, receipt::add);
    }

    List<JobOutcome> previewUndo() {
        return new Restoration(workspace, readReceipt()).preview(workers);
    }

    String settings(long job) {
        return fake.job(job).path("settings").toString();
    }

    int updates() {
        return fake.calls("POST", "/api/2.2/jobs/update").size();
    }

    @Override
    public void close() {
        fake.close();
    }
}
