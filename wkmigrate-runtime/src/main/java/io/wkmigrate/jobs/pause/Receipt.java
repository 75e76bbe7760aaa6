package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.jobs.Canonical;
import io.wkmigrate.jobs.WorkspaceIdentity;
import io.wkmigrate.workspace.Workspace;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has been done by a plan.
 *
 * @param plan the hash of the plan
 * @param entries by job
 */
public record Receipt(String plan, PauseAction action, WorkspaceIdentity workspace, SortedMap<Long, Entry> entries) {

    /**
     * A job that was about to be changed.
     *
     * @param left the hash of the settings after the change; absent when nobody saw how it ended
     * @param runsCancelled whether the runs that were going on were all cancelled
     * @param spent whether the change was taken back; what others change afterwards is theirs
     */
    public record Entry(PlannedJob job, Optional<String> left, boolean runsCancelled, boolean spent) {

        static Entry intended(PlannedJob job) {
            return new Entry(job, Optional.empty(), false, false);
        }

        /** Whether a job is as the change left it. */
        boolean isAsLeft(ObjectNode settings) {
            return Differences.between(job.after(), settings).isEmpty()
                    || left.filter(Canonical.hash(Canonical.text(settings))::equals)
                            .isPresent();
        }

        Entry changed(String hash) {
            return new Entry(job, Optional.of(hash), runsCancelled, spent);
        }

        Entry cancelled() {
            return new Entry(job, left, true, spent);
        }

        Entry undone() {
            return new Entry(job, left, runsCancelled, true);
        }
    }

    /** Makes the map its own. */
    public Receipt {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** The receipt of a plan of which nothing has been done. */
    public static Receipt blank(SealedPlan plan) {
        return new Receipt(plan.hash(), plan.plan().action(), plan.plan().workspace(), Collections.emptySortedMap());
    }

    /**
     * Makes sure that the receipt was written for this workspace.
     *
     * @throws MisfitException when it was not
     */
    public void requireFor(Workspace workspace) {
        PlanApplication.checkWorkspace(this.workspace, workspace, "receipt");
    }

    /** Whether a trigger of a job was changed, or was about to be, and that was not taken back. */
    public boolean changed(long job, JsonPointer holder) {
        return entry(job)
                .filter(each -> !each.spent())
                .filter(each -> each.job().changes().stream()
                        .anyMatch(change -> change.holder().equals(holder)))
                .isPresent();
    }

    /** Whether anything was taken back. */
    boolean isSpent() {
        return entries.values().stream().anyMatch(Entry::spent);
    }

    Optional<Entry> entry(long job) {
        return Optional.ofNullable(entries.get(job));
    }
}
