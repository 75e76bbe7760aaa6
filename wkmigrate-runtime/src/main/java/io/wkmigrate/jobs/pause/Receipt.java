package io.wkmigrate.jobs.pause;

import com.fasterxml.jackson.core.JsonPointer;
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
     */
    public record Entry(PlannedJob job, Optional<String> left) {}

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

    /** Whether a trigger of a job was changed, or was about to be. */
    public boolean changed(long job, JsonPointer holder) {
        return entry(job)
                .filter(each -> each.job().changes().stream()
                        .anyMatch(change -> change.holder().equals(holder)))
                .isPresent();
    }

    Optional<Entry> entry(long job) {
        return Optional.ofNullable(entries.get(job));
    }
}
