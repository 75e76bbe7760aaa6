package io.wkmigrate.convert;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.Definition;
import io.wkmigrate.load.Factory;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The pipelines that are asked for, and those that they refer to: a job cannot run a job that is not there. */
final class SelectedPipelines {

    private final Factory factory;
    private final Set<String> names = new HashSet<>();

    SelectedPipelines(Factory factory, Predicate<String> selected) {
        this.factory = factory;
        factory.definitions(DefinitionKind.PIPELINE).stream()
                .filter(each -> selected.test(each.name()))
                .forEach(this::add);
    }

    boolean contains(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    private void add(Definition pipeline) {
        if (names.add(pipeline.name().toLowerCase(Locale.ROOT))) {
            addReferences(pipeline.properties());
        }
    }

    private void addReferences(JsonNode json) {
        if (json.path("type").asText().equalsIgnoreCase(DefinitionKind.PIPELINE.referenceType())) {
            factory.find(DefinitionKind.PIPELINE, json.path("referenceName").asText())
                    .ifPresent(this::add);
        }
        json.forEach(this::addReferences);
    }
}
