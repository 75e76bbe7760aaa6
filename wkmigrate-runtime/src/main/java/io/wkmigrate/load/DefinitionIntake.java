package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.input.Members;
import io.wkmigrate.load.input.Paths;
import java.util.Optional;

/** Takes definitions that have a file each into the inventory, or rejects their files. */
final class DefinitionIntake {

    private final Inventory inventory;

    DefinitionIntake(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Adds the definition that a file holds, unless it is none, or one of its name is there already. */
    void add(DefinitionKind kind, String path, JsonNode json) {
        Optional<String> foreign = ForeignDefinition.reason(Paths.last(path), json);
        if (foreign.isPresent()) {
            inventory.reject(path, Findings.UNSUPPORTED_DEFINITION, foreign.get());
        } else if (!hasProperties(kind, json)) {
            inventory.reject(
                    path,
                    Findings.DEFINITION_WITHOUT_PROPERTIES,
                    "The " + kind.words() + " has no \"properties\" object.");
        } else {
            addUnlessTwin(new Definition(kind, nameOf(path, json), json, SourcePlace.of(path)));
        }
    }

    /** The name that the definition of the factory gives it, or another when there is none. */
    FactoryName factoryName(String fallback) {
        return inventory.all(DefinitionKind.FACTORY).stream()
                .findFirst()
                .map(each -> new FactoryName(each.name(), true))
                .orElse(new FactoryName(fallback, false));
    }

    /** A factory without global parameters may have nothing to say. */
    private static boolean hasProperties(DefinitionKind kind, JsonNode json) {
        return Members.get(json, "properties").isObject() || (kind == DefinitionKind.FACTORY && json.isObject());
    }

    private void addUnlessTwin(Definition definition) {
        inventory
                .add(definition)
                .ifPresent(twin -> inventory.reject(
                        definition.place().file(),
                        Findings.DUPLICATE_DEFINITION,
                        "The " + definition.kind().words() + " \"" + definition.name() + "\" is defined in "
                                + twin.place().file() + " already."));
    }

    private static String nameOf(String path, JsonNode json) {
        String name = Members.text(json, "name");
        return name.isBlank() ? Paths.stem(path) : name;
    }
}
