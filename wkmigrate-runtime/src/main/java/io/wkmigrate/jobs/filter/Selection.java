package io.wkmigrate.jobs.filter;

import io.wkmigrate.jobs.Job;
import io.wkmigrate.jobs.JobList;
import io.wkmigrate.jobs.RunHistory;
import io.wkmigrate.workspace.Parallel;
import io.wkmigrate.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Finds the jobs that a filter wants. Their runs are only asked for where the filter cannot be decided without them.
 *
 * @param workers how many of these calls are made at once
 * @param seen is told how many jobs have been looked at so far
 */
public record Selection(Workspace workspace, Parallel workers, Instant now, IntConsumer seen) {

    /**
     * A job that is wanted.
     *
     * @param runs its runs, if they were asked for
     */
    public record Selected(Job job, Optional<RunHistory> runs) {}

    /**
     * The wanted jobs.
     *
     * @param total how many jobs there are
     * @param jobs the wanted ones, in {@link Job#ORDER}
     */
    public record Result(int total, List<Selected> jobs) {}

    /**
     * Finds the jobs.
     *
     * @param withRuns whether the runs of the wanted jobs are needed for more than the filter
     */
    public Result of(JobFilter filter, boolean withRuns) {
        AtomicInteger total = new AtomicInteger();
        List<Job> candidates =
                JobList.of(workspace, job -> test(filter, job, Optional.empty()) != Verdict.NO, number -> {
                    total.set(number);
                    seen.accept(number);
                });
        List<Optional<Selected>> decided = workers.map(candidates, job -> decide(filter, job, withRuns));
        return new Result(
                total.get(), decided.stream().flatMap(Optional::stream).toList());
    }

    private Optional<Selected> decide(JobFilter filter, Job job, boolean withRuns) {
        boolean undecided = test(filter, job, Optional.empty()) == Verdict.UNDECIDED;
        Optional<RunHistory> runs =
                undecided || withRuns ? Optional.of(RunHistory.read(workspace, job.id())) : Optional.empty();
        return undecided && test(filter, job, runs) != Verdict.YES
                ? Optional.empty()
                : Optional.of(new Selected(job, runs));
    }

    private Verdict test(JobFilter filter, Job job, Optional<RunHistory> runs) {
        return filter.test(new Facts(job, runs, now));
    }
}
