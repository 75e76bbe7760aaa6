package io.wkmigrate.store.workspace.desired;

import io.wkmigrate.api.job.Job;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import java.util.List;

/** Takes out of jobs who may do what with them: that is no setting of a job, and only bundles send it. */
final class UnsentPermissions {

    private UnsentPermissions() {}

    /**
     * The workflow without them.
     *
     * @param remarks takes what a person should know of what is left out
     */
    static Workflow of(Workflow workflow, List<String> remarks) {
        long jobs = workflow.jobs().stream()
                .filter(each -> !each.job().governance().permissions().isEmpty())
                .count();
        if (jobs == 0) {
            return workflow;
        }
        remarks.add("Owners and permissions are not set by this deployment, only by the bundle of the same source; jobs"
                + " that have some: " + jobs + ".");
        return workflow.with(workflow.jobs().stream()
                .map(each -> new LoweredJob(without(each.job()), each.pipeline()))
                .toList());
    }

    private static Job without(Job job) {
        return job.withGovernance(job.governance().withPermissions(List.of()));
    }
}
