package io.wkmigrate.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.load.Definition;
import io.wkmigrate.load.Factory;
import io.wkmigrate.lower.workflow.Workflow;
import io.wkmigrate.lower.workflow.Workflow.LoweredJob;
import io.wkmigrate.lower.workflow.Workflow.SourceMapEntry;
import io.wkmigrate.store.JobSettings;
import io.wkmigrate.verify.Difference;
import io.wkmigrate.verify.Proof;
import io.wkmigrate.verify.Verifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The proofs of the pipelines of a factory.
 *
 * @param ofPipelines in the order of the pipelines
 * @param findings what a person must know of them
 */
record Proofs(List<Proof> ofPipelines, List<Finding> findings) {

    /**
     * Compares every pipeline with its jobs.
     *
     * @param jobOfPipeline the key of the job of each pipeline
     */
    static Proofs of(Factory factory, List<Pipeline> pipelines, Workflow workflow, List<String> jobOfPipeline) {
        Map<String, List<LoweredJob>> jobs =
                workflow.jobs().stream().collect(Collectors.groupingBy(LoweredJob::pipeline));
        Map<String, List<SourceMapEntry>> entries =
                workflow.sourceMap().stream().collect(Collectors.groupingBy(SourceMapEntry::pipeline));
        List<Proof> proofs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < pipelines.size(); i++) {
            String name = pipelines.get(i).name();
            Map<String, JsonNode> settings = new HashMap<>();
            jobs.getOrDefault(name, List.of())
                    .forEach(each -> settings.put(each.job().key(), JobSettings.of(each.job())));
            Verifier verifier = new Verifier(settings, entries.getOrDefault(name, List.of()));
            Proof proof = verifier.verify(source(factory, pipelines.get(i)), jobOfPipeline.get(i));
            proofs.add(proof);
            finding(pipelines.get(i), proof, entries.getOrDefault(name, List.of()))
                    .ifPresent(findings::add);
        }
        return new Proofs(List.copyOf(proofs), List.copyOf(findings));
    }

    /** The pipeline as it was found; a rewrite may have given it another name. */
    private static JsonNode source(Factory factory, Pipeline pipeline) {
        return factory.find(DefinitionKind.PIPELINE, pipeline.name())
                .filter(each -> each.place().equals(pipeline.place()))
                .or(() -> factory.definitions(DefinitionKind.PIPELINE).stream()
                        .filter(each -> each.place().equals(pipeline.place()))
                        .findFirst())
                .map(Definition::properties)
                .orElseGet(MissingNode::getInstance);
    }

    private static Optional<Finding> finding(Pipeline pipeline, Proof proof, List<SourceMapEntry> entries) {
        return switch (proof.result()) {
            case EQUAL -> Optional.empty();
            case NOT_CHECKED ->
                Optional.of(Finding.inPipeline(
                        Findings.CONTROL_FLOW_NOT_CHECKED,
                        pipeline.place(),
                        pipeline.name(),
                        proof.reason().orElse("")));
            case DIFFERENT -> Optional.of(different(pipeline, proof.difference().orElseThrow(), entries));
        };
    }

    private static Finding different(Pipeline pipeline, Difference difference, List<SourceMapEntry> entries) {
        Optional<String> activity = difference.activity();
        Optional<SourcePlace> place = entries.stream()
                .filter(each -> activity.filter(each.activity()::equals).isPresent())
                .map(SourceMapEntry::place)
                .findFirst();
        return new Finding(
                Findings.CONTROL_FLOW_DIFFERS,
                place.orElse(pipeline.place()),
                Optional.of(pipeline.name()),
                activity,
                difference.text());
    }
}
