package io.wkmigrate.jobs.pause;

import io.wkmigrate.jobs.WorkspaceIdentity;
import java.time.Instant;
import java.util.List;

/**
 * What is to be done, and to what: exactly this is applied, or refused.
 *
 * @param created when the workspace was read
 * @param cancelActive whether runs that are going on are cancelled, once their job is paused
 * @param untouched how many selected jobs have nothing to change
 */
public record PausePlan(
        PauseAction action,
        WorkspaceIdentity workspace,
        Instant created,
        boolean cancelActive,
        int untouched,
        List<PlannedJob> jobs,
        List<ExcludedJob> excluded) {

    /** Makes the lists its own. */
    public PausePlan {
        jobs = List.copyOf(jobs);
        excluded = List.copyOf(excluded);
    }
}
