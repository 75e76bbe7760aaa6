package io.wkmigrate.convert;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.load.Factory;
import io.wkmigrate.lower.FactoryLowering;
import io.wkmigrate.lower.FactoryLowering.Lowered;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.store.LimitCheck;
import io.wkmigrate.translate.RuleSet;
import io.wkmigrate.translate.TranslatedFactory;
import io.wkmigrate.translate.TranslatedPipeline;
import io.wkmigrate.translate.Translator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
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
        return of(factory, rules, selected, ConversionOptions.DEFAULT);
    }

    /**
     * Converts some pipelines of a factory, and the pipelines that they run.
     *
     * @param selected whether a pipeline of this name is asked for
     * @param options what else is decided
     */
    public static Conversion of(Factory factory, RuleSet rules, Predicate<String> selected, ConversionOptions options) {
        String secretScope = options.secretScope().orElse(factory.name());
        Predicate<String> needed = new SelectedPipelines(factory, selected)::contains;
        TranslatedFactory translated = new Translator(factory, rules, options.filesToDelta()).translate(needed);
        List<Pipeline> pipelines = translated.pipelines().stream()
                .map(TranslatedPipeline::pipeline)
                .toList();
        FunctionUse functions = new FunctionUse(rules);
        TaskNames names = new TaskNames(rules.taskNameRewrites(), places(pipelines));
        Lowered lowered = new FactoryLowering(
                        factory.name(),
                        factory.nameIsKnown(),
                        pipelines,
                        translated.triggers().stream()
                                .map(each -> each.trigger())
                                .toList(),
                        translated.globalParameters(),
                        Functions.with(functions.libraries()),
                        SecretSlots.of(secretScope, translated.secrets()),
                        secretScope)
                .lower(names);
        JobRewrites.Outcome rewritten = JobRewrites.apply(lowered.workflow(), rules.jobRewrites());
        Workflow workflow = rewritten.workflow();
        List<Finding> limits = LimitCheck.check(workflow);
        Proofs proofs = Proofs.of(factory, pipelines, workflow, lowered.jobOfPipeline());
        SortedSet<String> used = new TreeSet<>(translated.rulesUsed());
        used.addAll(functions.used());
        used.addAll(names.used());
        used.addAll(rewritten.used());
        return new Conversion(
                workflow,
                new ResultAssembly(
                                factory,
                                needed,
                                translated,
                                lowered,
                                limits,
                                proofs,
                                names,
                                rewritten,
                                RuleUses.of(rules, used))
                        .result());
    }

    /** Where pipelines stand, by their names. */
    static Function<String, SourcePlace> places(List<Pipeline> pipelines) {
        Map<String, SourcePlace> places = new HashMap<>();
        pipelines.forEach(each -> places.put(each.name(), each.place()));
        return name -> places.getOrDefault(name, SourcePlace.of(""));
    }
}
