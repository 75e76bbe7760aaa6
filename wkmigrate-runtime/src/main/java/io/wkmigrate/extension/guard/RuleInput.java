package io.wkmigrate.extension.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.ActivityDefinition;
import io.wkmigrate.api.definition.CopySideDefinition;
import io.wkmigrate.api.definition.DatasetDefinition;
import io.wkmigrate.api.definition.LinkedServiceDefinition;
import io.wkmigrate.api.definition.TriggerDefinition;
import io.wkmigrate.api.rule.Unbound;

/**
 * What a rule gets to translate. Nodes of Jackson can be changed by whoever holds them, also by a rule that was given up
 * long ago; so it holds copies, and others go on with the originals.
 *
 * @param <D> the kind of definition
 * @param original the engine's
 * @param given the rule's
 */
record RuleInput<D>(D original, D given) {

    static <D> RuleInput<D> of(D definition) {
        return new RuleInput<>(definition, copy(definition));
    }

    @SuppressWarnings("unchecked") // A definition with other JSON is a definition of the same kind.
    private static <D> D copy(D definition) {
        Object copy;
        if (definition instanceof ActivityDefinition<?> it) {
            copy = new ActivityDefinition<>(
                    it.header(),
                    it.linkedService(),
                    it.inputs(),
                    it.outputs(),
                    it.source().deepCopy(),
                    unbound(it.properties()));
        } else if (definition instanceof DatasetDefinition<?> it) {
            copy = new DatasetDefinition<>(
                    it.name(),
                    it.type(),
                    it.linkedService(),
                    it.schema().map(JsonNode::deepCopy),
                    it.place(),
                    unbound(it.properties()));
        } else if (definition instanceof LinkedServiceDefinition<?> it) {
            copy = it.with(unbound(it.properties()));
        } else if (definition instanceof TriggerDefinition<?> it) {
            copy = it.with(unbound(it.properties()));
        } else {
            CopySideDefinition<?> it = (CopySideDefinition<?>) definition;
            copy = it.with(unbound(it.properties()));
        }
        return (D) copy;
    }

    private static Unbound unbound(Object properties) {
        return new Unbound(((Unbound) properties).reader().handingOutCopies());
    }

    /** Whether the rule has changed what it got as the source. To be asked when it has come to an end. */
    boolean isChanged() {
        return !json(given).equals(json(original));
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
}
