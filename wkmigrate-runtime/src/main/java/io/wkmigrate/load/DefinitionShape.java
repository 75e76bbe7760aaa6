package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.arm.ArmType;
import io.wkmigrate.load.input.Members;
import java.util.Locale;
import java.util.Optional;

/** Tells what a definition defines when no folder says so: by its ARM type, else by what only such definitions have. */
final class DefinitionShape {

    private DefinitionShape() {}

    /** The kind of definition; empty when it looks like none. */
    static Optional<DefinitionKind> kindOf(JsonNode json) {
        Optional<DefinitionKind> declared = ArmType.kindOf(Members.text(json, "type"));
        return declared.isPresent() ? declared : ofProperties(Members.get(json, "properties"));
    }

    private static Optional<DefinitionKind> ofProperties(JsonNode properties) {
        if (Members.get(properties, "activities").isArray()) {
            return Optional.of(DefinitionKind.PIPELINE);
        }
        String type = Members.text(properties, "type").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "" -> Optional.empty();
            case "mappingdataflow", "wranglingdataflow", "flowlet" -> Optional.of(DefinitionKind.DATA_FLOW);
            case "managed", "selfhosted" -> Optional.of(DefinitionKind.INTEGRATION_RUNTIME);
            case "managedidentity", "serviceprincipal" -> Optional.of(DefinitionKind.CREDENTIAL);
            default -> ofOtherType(type, properties);
        };
    }

    private static Optional<DefinitionKind> ofOtherType(String type, JsonNode properties) {
        if (type.endsWith("trigger")
                && Members.find(properties, "typeProperties").isPresent()) {
            return Optional.of(DefinitionKind.TRIGGER);
        }
        if (Members.get(properties, "linkedServiceName").isObject()) {
            return Optional.of(DefinitionKind.DATASET);
        }
        return Optional.of(DefinitionKind.LINKED_SERVICE)
                .filter(kind -> Members.get(properties, "typeProperties").isObject());
    }
}
