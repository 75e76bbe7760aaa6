package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.arm.ResourceName;
import io.wkmigrate.load.arm.TemplateText;
import io.wkmigrate.load.arm.UnresolvedException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes the definitions out of resources and tells each problem once. */
final class TemplateContents implements TemplateText.Problems {

    /** What a resource says about its deployment and not about the definition. */
    private static final Set<String> DEPLOYMENT_ONLY = Set.of(
            "apiversion", "comments", "condition", "copy", "dependson", "location", "metadata", "resources", "scope");

    private final Inventory inventory;
    private final Set<String> toldParameters = new HashSet<>();
    private Optional<String> factoryName = Optional.empty();
    private boolean repetitionsAreExpected;
    private boolean hasVersion1;

    TemplateContents(Inventory inventory) {
        this.inventory = inventory;
    }

    /** From now on a definition that is there already is nothing to tell. */
    void expectOnlyRepetitions() {
        repetitionsAreExpected = true;
    }

    /** The name of the factory, if a resource says it. */
    Optional<String> factoryName() {
        return factoryName;
    }

    boolean hasVersion1() {
        return hasVersion1;
    }

    /** Adds the definition in a resource. */
    void add(DefinitionKind kind, ResourceName name, JsonNode resource, SourcePlace place, TemplateText text) {
        if (factoryName.isEmpty()) {
            factoryName = name.factory();
        }
        Optional<Definition> twin = inventory.find(kind, name.last().text());
        if (twin.isEmpty()) {
            tellUnknownName(kind, name, place);
            JsonNode json = definition(name.last().text(), resource, place, text);
            inventory.add(new Definition(kind, name.last().text(), json, place));
        } else if (!repetitionsAreExpected) {
            String message = "The " + kind.words() + " \"" + name.last().text() + "\" is defined at "
                    + twin.get().place() + " already.";
            report(Findings.DUPLICATE_DEFINITION, place, message);
        }
    }

    /** Notes a resource of ADF version 1. */
    void addVersion1(SourcePlace place) {
        hasVersion1 = true;
        report(Findings.UNSUPPORTED_DEFINITION, place, "The resource belongs to ADF version 1.");
    }

    void report(FindingCode code, SourcePlace place, String message) {
        inventory.report(code, place, message);
    }

    /** A parameter is told once, where it is declared, however often it is used. */
    @Override
    public void unresolved(UnresolvedException problem, SourcePlace place) {
        Optional<UnresolvedException.Parameter> parameter = problem.parameter();
        if (parameter.isEmpty()) {
            report(problem.code(), place, problem.reason());
        } else if (toldParameters.add(parameter.get().name().toLowerCase(Locale.ROOT))) {
            report(problem.code(), parameter.get().place(), problem.reason());
        }
    }

    private void tellUnknownName(DefinitionKind kind, ResourceName name, SourcePlace place) {
        if (!name.last().isKnown() && kind != DefinitionKind.FACTORY) {
            String message = "The name of the " + kind.words() + " is computed; it is called \""
                    + name.last().text() + "\" here.";
            report(Findings.ARM_EXPRESSION_UNSUPPORTED, place.child("name"), message);
        }
    }

    private static JsonNode definition(String name, JsonNode resource, SourcePlace place, TemplateText text) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition.put("name", name);
        resource.properties().forEach(each -> {
            String member = each.getKey();
            String lower = member.toLowerCase(Locale.ROOT);
            if (!lower.equals("name") && !DEPLOYMENT_ONLY.contains(lower)) {
                definition.set(member, text.resolve(each.getValue(), place.child(member)));
            }
        });
        return definition;
    }
}
