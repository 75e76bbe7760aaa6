package io.wkmigrate.convert;

import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import java.util.List;

/** Lets rules change the jobs of a workflow. */
final class JobRewrites {

    private JobRewrites() {}

    static Workflow apply(Workflow workflow, List<JobRewrite> rewrites) {
        List<LoweredJob> jobs = workflow.jobs().stream()
                .map(each -> new LoweredJob(rewritten(each.job(), rewrites), each.pipeline()))
                .toList();
        return workflow.with(jobs);
    }

    private static Job rewritten(Job job, List<JobRewrite> rewrites) {
        Job rewritten = job;
        for (JobRewrite each : rewrites) {
            rewritten = each.rewrite(rewritten);
        }
        return rewritten;
    }
}
