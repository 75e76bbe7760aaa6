package io.wkmigrate.convert;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.load.Factory;
import io.wkmigrate.lower.FactoryLowering;
import io.wkmigrate.lower.FactoryLowering.Lowered;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.store.LimitCheck;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.TranslatedFactory;
import io.wkmigrate.translate.TranslatedPipeline;
import io.wkmigrate.translate.Translator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The conversion of one factory, from definitions to a workflow. Pure: it reads and writes nothing.
 *
 * @param workflow what a store writes
 * @param result what is told about it
 */
public record Conversion(Workflow workflow, FactoryResult result) {

    /** Converts a factory with the rules in force. */
    public static Conversion of(Factory factory, RuleSet rules) {
        return of(factory, rules, every -> true);
    }

    /**
     * Converts some pipelines of a factory, and the pipelines that they run.
     *
     * @param selected whether a pipeline of this name is asked for
     */
    public static Conversion of(Factory factory, RuleSet rules, Predicate<String> selected) {
        return of(factory, rules, selected, false);
    }

    /**
     * Converts some pipelines of a factory, and the pipelines that they run.
     *
     * @param selected whether a pipeline of this name is asked for
     * @param filesToDelta whether files that are copied become Delta tables, unless rules say otherwise
     */
    public static Conversion of(Factory factory, RuleSet rules, Predicate<String> selected, boolean filesToDelta) {
        Predicate<String> needed = new SelectedPipelines(factory, selected)::contains;
        TranslatedFactory translated = new Translator(factory, rules, filesToDelta).translate(needed);
        List<Pipeline> pipelines = translated.pipelines().stream()
                .map(TranslatedPipeline::pipeline)
                .toList();
        Lowered lowered = new FactoryLowering(
                        factory.name(),
                        factory.nameIsKnown(),
                        pipelines,
                        translated.triggers().stream()
                                .map(each -> each.trigger())
                                .toList(),
                        translated.globalParameters(),
                        Functions.with(rules.functionLibraries()),
                        SecretSlots.of(factory.name(), translated.secrets()))
                .lower();
        Workflow workflow = rewritten(lowered.workflow(), rules.jobRewrites());
        List<Finding> limits = LimitCheck.check(workflow);
        Proofs proofs = Proofs.of(factory, pipelines, workflow, lowered.jobOfPipeline());
        return new Conversion(
                workflow, new ResultAssembly(factory, needed, translated, lowered, limits, proofs).result());
    }

    private static Workflow rewritten(Workflow workflow, List<JobRewrite> rewrites) {
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
