package io.wkmigrate.convert;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import io.wkmigrate.translate.AppliedRewrite;
import io.wkmigrate.translate.AppliedRewrite.Change;
import io.wkmigrate.translate.RuleCall;
import io.wkmigrate.translate.RuleFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets rules change the jobs of a workflow, and keeps account of what they change. One that is at fault changes nothing. */
final class JobRewrites {

    private final Workflow workflow;
    private final Map<String, JobRewrite> rewrites;
    private final List<LoweredJob> jobs = new ArrayList<>();
    private final Map<String, List<AppliedRewrite>> applied = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What the rewrites made.
     *
     * @param workflow with the jobs to go on with
     * @param applied by the keys of the jobs that were changed, in the order in which they ran
     * @param findings the rewrites that were at fault
     */
    record Outcome(Workflow workflow, Map<String, List<AppliedRewrite>> applied, List<Finding> findings) {

        /** The rewrites that changed a job. */
        List<AppliedRewrite> of(String job) {
            return applied.getOrDefault(job, List.of());
        }

        /** The ids of the rewrites that changed something. */
        List<String> used() {
            return applied.values().stream()
                    .flatMap(List::stream)
                    .map(AppliedRewrite::rule)
                    .distinct()
                    .toList();
        }
    }

    private JobRewrites(Workflow workflow, Map<String, JobRewrite> rewrites) {
        this.workflow = workflow;
        this.rewrites = rewrites;
    }

    /** Applies rewrites, given by id and in order, to every job. */
    static Outcome apply(Workflow workflow, Map<String, JobRewrite> rewrites) {
        JobRewrites run = new JobRewrites(workflow, rewrites);
        workflow.jobs().forEach(each -> run.jobs.add(new LoweredJob(run.rewritten(each), each.pipeline())));
        return new Outcome(workflow.with(run.jobs), run.applied, run.findings);
    }

    private Job rewritten(LoweredJob lowered) {
        Job job = lowered.job();
        for (Map.Entry<String, JobRewrite> each : rewrites.entrySet()) {
            Job before = job;
            job = RuleCall.rewritten(
                    each.getKey(), before, () -> each.getValue().rewrite(before), fault -> tell(fault, lowered));
            List<Change> changes = JobChanges.between(before, job);
            if (!changes.isEmpty()) {
                applied.computeIfAbsent(before.key(), unseen -> new ArrayList<>())
                        .add(new AppliedRewrite(each.getKey(), changes));
            }
        }
        return job;
    }

    private void tell(RuleFault fault, LoweredJob lowered) {
        findings.add(
                Finding.inPipeline(fault.code(), placeOf(lowered.job().key()), lowered.pipeline(), fault.message()));
    }

    private SourcePlace placeOf(String job) {
        return workflow.sourceMap().stream()
                .filter(each -> each.job().equals(job))
                .map(SourceMapEntry::place)
                .findFirst()
                .orElseGet(() -> SourcePlace.of(""));
    }
}
