package io.wkmigrate.rules.activity.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.binding.TypedText;
import java.util.Locale;
import java.util.Optional;

/**
 * A parameter of a Synapse notebook.
 *
 * @param value the value; a literal is often written as text, whatever the type
 * @param type {@code string}, {@code int}, {@code float} or {@code bool}; text when it is absent
 */
record NotebookParameter(Optional<Value<JsonNode>> value, Optional<String> type) {

    /** The value in its own type; a value that is missing is null, and one that does not fit its type stays text. */
    Value<JsonNode> typed(SourcePlace place) {
        return value.<Value<JsonNode>>map(given -> given.literal()
                        .<Value<JsonNode>>map(literal -> new Value.Literal<>(converted(literal), given.place()))
                        .orElse(given))
                .orElseGet(() -> new Value.Literal<>(NullNode.getInstance(), place));
    }

    private JsonNode converted(JsonNode literal) {
        return switch (type.orElse("string").toLowerCase(Locale.ROOT)) {
            case "int", "float" -> TypedText.number(literal);
            case "bool" -> TypedText.flag(literal);
            default -> literal;
        };
    }
}
