package io.wkmigrate.extension.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.rule.Unbound;

/**
 * Whether a rule leaves the JSON alone that it is given. Nodes of Jackson can be changed by whoever holds them, and
 * others read the same ones; so what was changed is put back.
 */
final class InputCheck {

    private final JsonNode input;
    private final JsonNode before;

    private InputCheck(JsonNode input) {
        this.input = input;
        this.before = input.deepCopy();
    }

    /** To be asked before the rule gets the definition. */
    static InputCheck of(Object definition) {
        return new InputCheck(json(definition));
    }

    private static JsonNode json(Object definition) {
        if (definition instanceof ActivityDefinition<?> activity) {
            return activity.source();
        } else if (definition instanceof DatasetDefinition<?> dataset) {
            return json(dataset.properties());
        } else if (definition instanceof LinkedServiceDefinition<?> service) {
            return json(service.properties());
        } else if (definition instanceof TriggerDefinition<?> trigger) {
            return json(trigger.properties());
        } else if (definition instanceof CopySideDefinition<?> side) {
            return json(side.properties());
        }
        return ((Unbound) definition).reader().json();
    }

    /** Puts back what the rule has changed, and says whether it had. */
    boolean restored() {
        if (before.equals(input)) {
            return false;
        }
        if (input instanceof ObjectNode object) {
            object.removeAll().setAll((ObjectNode) before);
        }
        return true;
    }
}
