package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.input.Members;
import java.util.Optional;

/**
 * A definition as it was found.
 *
 * @param kind what it defines
 * @param name its name without the factory's
 * @param json the whole definition, {@code {name, properties, …}}; ARM expressions are evaluated already
 * @param place its root: pointer {@code ""} in Git layout, {@code /resources/3} in a template
 */
public record Definition(DefinitionKind kind, String name, JsonNode json, SourcePlace place) {

    /** The {@code properties}, in any casing (EN-3); an empty object when there are none. */
    public JsonNode properties() {
        return Members.find(json, "properties")
                .map(Members.Member::value)
                .orElseGet(() -> isBare() ? json : JsonNodeFactory.instance.objectNode());
    }

    /** Where the {@link #properties()} stand. */
    public SourcePlace propertiesPlace() {
        Optional<String> spelling = Members.find(json, "properties").map(Members.Member::name);
        return spelling.isEmpty() && isBare() ? place : place.child(spelling.orElse("properties"));
    }

    /** A published file of global parameters is nothing but its properties (GL-4). */
    private boolean isBare() {
        return kind == DefinitionKind.GLOBAL_PARAMETERS;
    }
}
