package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.Definition;
import io.wkmigrate.load.Factory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which references lead nowhere. Only kinds that every export holds are checked: Synapse keeps notebooks and pools
 * elsewhere, and a missing child pipeline is reported where it is run.
 */
final class ReferenceCheck {

    private static final Set<DefinitionKind> CHECKED = Set.of(
            DefinitionKind.DATASET,
            DefinitionKind.LINKED_SERVICE,
            DefinitionKind.DATA_FLOW,
            DefinitionKind.CREDENTIAL,
            DefinitionKind.INTEGRATION_RUNTIME);

    private static final Set<DefinitionKind> WALKED =
            Set.of(DefinitionKind.DATASET, DefinitionKind.LINKED_SERVICE, DefinitionKind.DATA_FLOW);

    /** The runtime that every factory has without a definition (LS-2). */
    private static final String BUILT_IN_RUNTIME = "AutoResolveIntegrationRuntime";

    private final Factory factory;

    ReferenceCheck(Factory factory) {
        this.factory = factory;
    }

    boolean isMissing(Reference reference) {
        return reference
                .literalName()
                .filter(name -> isMissing(reference.kind(), name))
                .isPresent();
    }

    static String message(Reference reference) {
        return message(reference.kind(), reference.literalName().orElse(""));
    }

    /** What is missing from the definitions that no rule reads. */
    List<Finding> missingFromDefinitions() {
        List<Finding> findings = new ArrayList<>();
        for (DefinitionKind kind : DefinitionKind.values()) {
            if (WALKED.contains(kind)) {
                for (Definition each : factory.definitions(kind)) {
                    walk(each.properties(), each.propertiesPlace(), Subject.DEFINITION, findings);
                }
            }
        }
        return findings;
    }

    /** Adds a finding for every reference below a place that leads nowhere. */
    void walk(JsonNode json, SourcePlace place, Subject subject, List<Finding> findings) {
        if (json.isObject()) {
            missingName(json)
                    .ifPresent(name -> findings.add(subject.finding(
                            Findings.REFERENCE_MISSING,
                            place,
                            message(kindOf(json).orElseThrow(), name))));
            json.properties().forEach(each -> walk(each.getValue(), place.child(each.getKey()), subject, findings));
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                walk(json.get(i), place.child(i), subject, findings);
            }
        }
    }

    private Optional<String> missingName(JsonNode object) {
        JsonNode name = object.path("referenceName");
        if (!name.isTextual() || name.textValue().contains("@")) {
            return Optional.empty();
        }
        return kindOf(object).filter(kind -> isMissing(kind, name.textValue())).map(kind -> name.textValue());
    }

    private static Optional<DefinitionKind> kindOf(JsonNode reference) {
        String type = reference.path("type").asText();
        return Arrays.stream(DefinitionKind.values())
                .filter(each ->
                        !each.referenceType().isEmpty() && each.referenceType().equalsIgnoreCase(type))
                .findFirst();
    }

    private boolean isMissing(DefinitionKind kind, String name) {
        return CHECKED.contains(kind)
                && !name.equalsIgnoreCase(BUILT_IN_RUNTIME)
                && factory.find(kind, name).isEmpty();
    }

    private static String message(DefinitionKind kind, String name) {
        return "The " + kind.words() + " \"" + name + "\" is not part of the source.";
    }
}
