package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.core.JsonPointer;
import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.WholeJob;
import io.wkmigrate.jobs.WorkspaceIdentity;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Makes plans: reads every job that has to be changed as a whole. */
public final class Planner {

    private final Workspace workspace;
    private final Parallel workers;
    private final PauseAction action;
    private final BiPredicate<Long, JsonPointer> concerns;

    /**
     * @param workers how many jobs are read at once
     * @param concerns which triggers of which job are meant
     */
    public Planner(Workspace workspace, Parallel workers, PauseAction action, BiPredicate<Long, JsonPointer> concerns) {
        this.workspace = workspace;
        this.workers = workers;
        this.action = action;
        this.concerns = concerns;
    }

    /** The plan for the selected jobs; reads those that may have to be changed. */
    public PausePlan plan(List<Job> selected, Instant now, boolean cancelActive) {
        List<Job> concerned =
                selected.stream().filter(each -> decision(each).concerns(each)).toList();
        List<Outcome> outcomes = workers.map(concerned, this::outcome);
        List<PlannedJob> planned = new ArrayList<>();
        List<ExcludedJob> excluded = new ArrayList<>();
        for (Outcome each : outcomes) {
            each.planned().ifPresent(planned::add);
            each.excluded().ifPresent(excluded::add);
        }
        int untouched = selected.size() - planned.size() - excluded.size();
        return new PausePlan(action, WorkspaceIdentity.of(workspace), now, cancelActive, untouched, planned, excluded);
    }

    /** Both absent: somebody did meanwhile what was to be done. */
    private record Outcome(Optional<PlannedJob> planned, Optional<ExcludedJob> excluded) {}

    private PauseDecision decision(Job job) {
        return new PauseDecision(action, holder -> concerns.test(job.id(), holder));
    }

    private Outcome outcome(Job listed) {
        Optional<String> reason = decision(listed).exclusion(listed);
        if (reason.isPresent()) {
            return excluded(listed, reason.get());
        }
        return WholeJob.find(workspace, listed.id())
                .map(this::outcome)
                .orElseGet(() -> excluded(listed, "it is there no more"));
    }

    private Outcome outcome(WholeJob whole) {
        PauseDecision decision = decision(whole.job());
        Optional<String> reason = decision.exclusion(whole.job());
        if (reason.isPresent()) {
            return excluded(whole.job(), reason.get());
        }
        return decision.concerns(whole.job())
                ? new Outcome(Optional.of(decision.plan(whole)), Optional.empty())
                : new Outcome(Optional.empty(), Optional.empty());
    }

    private static Outcome excluded(Job job, String reason) {
        return new Outcome(Optional.empty(), Optional.of(new ExcludedJob(job.id(), job.name(), reason)));
    }
}
