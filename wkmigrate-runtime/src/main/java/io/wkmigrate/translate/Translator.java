package io.wkmigrate.translate;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.load.Factory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Translates one factory: applies the rules in force to its definitions. Used once. */
public final class Translator {

    private final Factory factory;
    private final RuleSet rules;
    private final boolean filesToDelta;
    private final ReferenceCheck references;
    private final Connections connections;
    private final Datasets datasets;
    private final SortedSet<String> used = new TreeSet<>();

    /** Translates a factory with some rules. */
    public Translator(Factory factory, RuleSet rules) {
        this(factory, rules, false);
    }

    /**
     * Translates a factory with some rules.
     *
     * @param filesToDelta whether files that are copied become Delta tables, unless rules say otherwise
     */
    public Translator(Factory factory, RuleSet rules, boolean filesToDelta) {
        this.filesToDelta = filesToDelta;
        this.factory = factory;
        this.rules = rules;
        this.references = new ReferenceCheck(factory);
        this.connections = new Connections(this);
        this.datasets = new Datasets(this);
    }

    /** The factory in the IR, with the pipelines whose names are selected. */
    public TranslatedFactory translate(Predicate<String> selected) {
        List<TranslatedPipeline> pipelines = factory.definitions(DefinitionKind.PIPELINE).stream()
                .filter(each -> selected.test(each.name()))
                .map(each -> new PipelineTranslation(each, this).translate())
                .toList();
        TriggerTranslation triggers = new TriggerTranslation(this);
        List<TranslatedTrigger> translatedTriggers = factory.definitions(DefinitionKind.TRIGGER).stream()
                .map(triggers::translate)
                .toList();
        GlobalParameters globals = GlobalParameters.of(factory);
        SecretInventory secrets = new SecretInventory(factory, connections);
        return new TranslatedFactory(
                pipelines,
                translatedTriggers,
                globals.parameters(),
                secrets.slots(),
                findings(translatedTriggers, globals, secrets),
                properties(pipelines, translatedTriggers),
                used);
    }

    private List<Finding> findings(
            List<TranslatedTrigger> triggers, GlobalParameters globals, SecretInventory secrets) {
        List<Finding> findings = new ArrayList<>(globals.findings());
        triggers.forEach(each -> findings.addAll(each.findings()));
        findings.addAll(connections.findings());
        findings.addAll(datasets.findings());
        findings.addAll(references.missingFromDefinitions());
        findings.addAll(secrets.findings());
        return oncePerPlace(findings);
    }

    /** A slot or a reference may be met on several ways through a definition; it is told once. */
    private static List<Finding> oncePerPlace(List<Finding> findings) {
        Map<List<Object>, Finding> first = new LinkedHashMap<>();
        findings.forEach(each -> first.putIfAbsent(List.of(each.code(), each.place()), each));
        return first.values().stream().sorted(Finding.ORDER).toList();
    }

    private PropertyCount properties(List<TranslatedPipeline> pipelines, List<TranslatedTrigger> triggers) {
        PropertyCount sum = connections.properties().plus(datasets.properties());
        for (TranslatedPipeline each : pipelines) {
            sum = sum.plus(each.properties());
        }
        for (TranslatedTrigger each : triggers) {
            sum = sum.plus(each.properties());
        }
        return sum;
    }

    /** The pipeline after all rewrites; one that fails is left out and reported. */
    Pipeline rewritten(Pipeline pipeline, Account account, List<AppliedRewrite> applied) {
        RuleContext context = new RuleContext(this, account, pipeline.place());
        Pipeline rewritten = pipeline;
        for (Map.Entry<String, PipelineRewrite> each : rules.pipelineRewrites().entrySet()) {
            Pipeline before = rewritten;
            rewritten = context.rewritten(
                    each.getKey(), before, () -> each.getValue().rewrite(before));
            List<AppliedRewrite.Change> changes = PipelineChanges.between(before, rewritten);
            if (!changes.isEmpty()) {
                applied.add(new AppliedRewrite(each.getKey(), changes));
            }
        }
        return rewritten;
    }

    /** Notes that a rule had a part in the outcome. */
    void use(String rule) {
        used.add(rule);
    }

    Factory factory() {
        return factory;
    }

    RuleSet rules() {
        return rules;
    }

    ReferenceCheck references() {
        return references;
    }

    Connections connections() {
        return connections;
    }

    Datasets datasets() {
        return datasets;
    }

    boolean filesToDelta() {
        return filesToDelta;
    }
}
