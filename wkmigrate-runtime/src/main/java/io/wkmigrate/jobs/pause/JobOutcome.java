package io.wkmigrate.jobs.pause;

import java.util.List;

/**
 * What became of a job.
 *
 * @param detail why, for people; empty when there is nothing to say
 * @param cancelledRuns the runs of it that were cancelled
 * @param runsGoingOn those that were to be cancelled and go on, each with why, for people
 */
public record JobOutcome(
        long id, String name, Kind kind, String detail, List<Long> cancelledRuns, List<String> runsGoingOn) {

    /** How it ended. */
    public enum Kind {
        /** Changed now. */
        CHANGED("changed", true),
        /** Changed by an earlier run of the same plan. */
        CHANGED_BEFORE("changed before", true),
        /** Taken back by an earlier undo of the same receipt. */
        UNDONE_BEFORE("undone before", true),
        /** Somebody else has done it already. */
        NOTHING_TO_DO("nothing to do", true),
        /** It may be changed; nothing has been done yet. */
        CHANGEABLE("can be restored", true),
        /** Changed, though something else in it differs from what it was. */
        CHANGED_DIFFERS("changed, differs", false),
        /** Left alone, since it is not as it was. */
        SKIPPED("skipped", false),
        /** The service refused. */
        FAILED("failed", false);

        private final String words;
        private final boolean asWanted;

        Kind(String words, boolean asWanted) {
            this.words = words;
            this.asWanted = asWanted;
        }

        /** For people. */
        public String words() {
            return words;
        }

        /** Whether it ended as it should. */
        public boolean isAsWanted() {
            return asWanted;
        }
    }

    /** Whether it ended as it should. */
    public boolean isAsWanted() {
        return kind.isAsWanted() && runsGoingOn.isEmpty();
    }

    static JobOutcome of(PlannedJob job, Kind kind, String detail) {
        return new JobOutcome(job.id(), job.name(), kind, detail, List.of(), List.of());
    }

    JobOutcome cancelling(Cancellation runs) {
        return new JobOutcome(id, name, kind, detail, runs.cancelled(), runs.refused());
    }
}
