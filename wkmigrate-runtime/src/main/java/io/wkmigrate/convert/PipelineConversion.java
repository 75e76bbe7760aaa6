package io.wkmigrate.convert;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.lower.FactoryLowering;
import io.wkmigrate.lower.FactoryLowering.Lowered;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.store.LimitCheck;
import io.wkmigrate.translate.RuleSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a store needs to know of converted pipelines, whether they came as definitions or as IR. Pure.
 *
 * @param workflow what a store writes
 * @param jobs the keys of the pipelines' jobs, by the names of the pipelines
 * @param findings what there is to tell, in {@link Finding#ORDER}
 */
public record PipelineConversion(Workflow workflow, SortedMap<String, String> jobs, List<Finding> findings) {

    /** Makes the collections its own. */
    public PipelineConversion {
        jobs = Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
        findings = List.copyOf(findings);
    }

    /** Of the definitions of a factory. */
    public static PipelineConversion of(Conversion conversion) {
        SortedMap<String, String> jobs = new TreeMap<>();
        for (PipelineResult each : conversion.result().pipelines()) {
            jobs.put(each.name(), each.job());
        }
        return new PipelineConversion(
                conversion.workflow(), jobs, conversion.result().findings());
    }

    /**
     * Of pipelines in the IR. The IR of a pipeline knows neither triggers nor global parameters, so its jobs have no
     * schedules.
     *
     * @param factory the name of the factory they are from
     */
    public static PipelineConversion of(
            String factory, List<Pipeline> pipelines, RuleSet rules, ConversionOptions options) {
        TaskNames names = new TaskNames(rules.taskNameRewrites(), Conversion.places(pipelines));
        Lowered lowered = new FactoryLowering(
                        factory,
                        true,
                        pipelines,
                        List.of(),
                        List.of(),
                        Functions.with(rules.functionLibraries()),
                        List.of(),
                        options.secretScope().orElse(factory))
                .lower(names);
        JobRewrites.Outcome rewritten = JobRewrites.apply(lowered.workflow(), rules.jobRewrites());
        Workflow workflow = rewritten.workflow();
        SortedMap<String, String> jobs = new TreeMap<>();
        for (int i = 0; i < pipelines.size(); i++) {
            jobs.put(pipelines.get(i).name(), lowered.jobOfPipeline().get(i));
        }
        List<Finding> findings = Stream.of(
                        lowered.findings(), names.findings(), rewritten.findings(), LimitCheck.check(workflow))
                .flatMap(List::stream)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
        return new PipelineConversion(workflow, jobs, findings);
    }
}
