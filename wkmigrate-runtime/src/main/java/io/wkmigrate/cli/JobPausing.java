package io.wkmigrate.cli;

import com.fasterxml.jackson.core.JsonPointer;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.WholeJob;
import io.wkmigrate.jobs.filter.Selection;
import io.wkmigrate.jobs.pause.JobOutcome;
import io.wkmigrate.jobs.pause.MisfitException;
import io.wkmigrate.jobs.pause.PauseAction;
import io.wkmigrate.jobs.pause.PausePlan;
import io.wkmigrate.jobs.pause.PlanApplication;
import io.wkmigrate.jobs.pause.Planner;
import io.wkmigrate.jobs.pause.SealedPlan;
import io.wkmigrate.jobs.view.OutcomeJson;
import io.wkmigrate.jobs.view.OutcomePage;
import io.wkmigrate.jobs.view.PlanJson;
import io.wkmigrate.jobs.view.PlanPage;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import io.wkmigrate.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * What pausing and resuming share: making a plan, and applying one.
 *
 * @param now the time of the plan, or of its application
 */
record JobPausing(Session session, Workspace workspace, Parallel workers, PauseAction action, Instant now) {

    /** Every trigger of the selected jobs. */
    static final BiPredicate<Long, JsonPointer> ALL = (job, holder) -> true;

    /** The jobs that options choose. */
    List<Job> selected(JobSelectionOptions selection) {
        Selection.Result result =
                new Selection(workspace, workers, now, new JobsSeen(session)).of(selection.filter(), false);
        return result.jobs().stream().map(Selection.Selected::job).toList();
    }

    /** The jobs with these numbers. */
    List<Job> byId(List<Long> ids) {
        return workers
                .map(
                        ids.stream().distinct().toList(),
                        id -> WholeJob.read(workspace, id).job())
                .stream()
                .sorted(Job.ORDER)
                .toList();
    }

    /** Makes a plan, shows it, and keeps it if there is a file for it. */
    ExitCode plan(List<Job> jobs, BiPredicate<Long, JsonPointer> concerns, PauseOptions options, boolean cancelActive)
            throws IOException {
        PausePlan plan = new Planner(workspace, workers, action, concerns).plan(jobs, now, cancelActive);
        SealedPlan sealed = SealedPlan.of(plan);
        List<Block> blocks = new ArrayList<>(PlanPage.of(plan));
        if (options.planOut().isPresent()) {
            Path file = options.planOut().get();
            new JobPlanFile(file).write(sealed);
            int number = plan.jobs().size();
            boolean guards = options.guards(number);
            if (guards) {
                blocks.add(new Page.Paragraph(
                        number + " jobs are more than --max allows. The next command agrees to that number."));
            }
            String guard = guards ? " --max " + number : "";
            blocks.add(new Page.Command(
                    "Next",
                    "wkmigrate jobs " + action.word() + " --apply " + ShellWord.of(file.toString())
                            + options.accessWords() + guard));
        } else if (!plan.jobs().isEmpty()) {
            blocks.add(new Page.Paragraph(
                    "Nothing has been changed. To do this, add --plan-out FILE, and apply that file."));
        }
        session.print(new Page(blocks), PlanJson.of(sealed));
        return ExitCode.DONE;
    }

    /** Does what a plan says. */
    ExitCode apply(Path file, PauseOptions options) throws IOException {
        SealedPlan plan = new JobPlanFile(file).read();
        check(file, plan.plan(), options);
        Path receipt = options.receipt().orElse(Path.of("receipts", plan.receiptName()));
        try (ReceiptFile journal = ReceiptFile.open(receipt, PlanApplication.firstLine(plan))) {
            PlanApplication application = new PlanApplication(workspace, plan, journal.read(), journal);
            List<JobOutcome> outcomes =
                    application.run(workers, progress(plan.plan().jobs().size()));
            return show(outcomes, receipt, options);
        } catch (MisfitException e) {
            throw new CommandFailure(ExitCode.PLAN_MISFIT, file + ": " + e.getMessage());
        } catch (WorkspaceException e) {
            session.talk()
                    .warning("What has been done so far is in " + receipt + ". Run the same command again to go on.");
            throw e;
        }
    }

    private void check(Path file, PausePlan plan, PauseOptions options) {
        if (plan.action() != action) {
            throw CommandFailure.usage(file + " is a plan to " + plan.action().word() + ": wkmigrate jobs "
                    + plan.action().word() + " --apply " + ShellWord.of(file.toString()));
        }
        Duration age = Duration.between(plan.created(), now);
        if (age.compareTo(options.maxAge()) > 0) {
            throw new CommandFailure(
                    ExitCode.PLAN_MISFIT,
                    file + " is " + age.toHours() + " hours old; --max-age allows "
                            + options.maxAge().toHours() + ". Make it anew.");
        }
        if (options.guards(plan.jobs().size())) {
            throw CommandFailure.usage(file + " changes " + plan.jobs().size()
                    + " jobs. If that is meant, add --yes-all, or --max "
                    + plan.jobs().size() + ".");
        }
    }

    private Consumer<JobOutcome> progress(int total) {
        AtomicInteger done = new AtomicInteger();
        Progress progress = new Progress(session, total, "jobs", System::nanoTime);
        return outcome -> {
            synchronized (progress) {
                progress.at(done.incrementAndGet(), outcome.name());
            }
        };
    }

    private ExitCode show(List<JobOutcome> outcomes, Path receipt, PauseOptions options) {
        List<Block> blocks = new ArrayList<>(OutcomePage.of(outcomes));
        blocks.add(new Page.Command(
                "Undo", "wkmigrate jobs undo " + ShellWord.of(receipt.toString()) + options.accessWords()));
        session.print(new Page(blocks), OutcomeJson.of(workspace.host(), receipt.toString(), outcomes));
        return exitCode(outcomes);
    }

    static ExitCode exitCode(List<JobOutcome> outcomes) {
        return outcomes.stream().allMatch(JobOutcome::isAsWanted) ? ExitCode.DONE : ExitCode.PARTIAL;
    }
}
