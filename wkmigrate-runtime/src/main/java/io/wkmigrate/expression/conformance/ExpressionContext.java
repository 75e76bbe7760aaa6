package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression may read (section 12 of the language reference).
 *
 * @param values by key: {@code parameters}, {@code variables}, {@code activities}, {@code item} …
 * @param now the fixed clock
 */
public record ExpressionContext(ObjectNode values, Optional<Instant> now) {

    /** Nothing can be read, and the clock is the real one. */
    public static final ExpressionContext EMPTY =
            new ExpressionContext(JsonNodeFactory.instance.objectNode(), Optional.empty());

    private static final String CLOCK = "utcNow";

    private static final String ITEM = "item";

    private static final Set<String> OBJECTS = Set.of(
            "parameters",
            "globalParameters",
            "pipeline",
            "variables",
            "activities",
            "dataset",
            "linkedService",
            "trigger",
            "triggerBody");

    /**
     * Reads a context from JSON.
     *
     * @throws InvalidCaseException when it is not an object of the known keys
     */
    public static ExpressionContext parse(String json) throws InvalidCaseException {
        return of(CaseJson.read(json));
    }

    static ExpressionContext of(JsonNode context) throws InvalidCaseException {
        if (!(context instanceof ObjectNode values)) {
            throw new InvalidCaseException("The context must be an object.");
        }
        for (var each : values.properties()) {
            check(each.getKey(), each.getValue());
        }
        JsonNode clock = values.path(CLOCK);
        return new ExpressionContext(values, clock.isMissingNode() ? Optional.empty() : Optional.of(instant(clock)));
    }

    private static void check(String key, JsonNode value) throws InvalidCaseException {
        if (OBJECTS.contains(key)) {
            if (!value.isObject()) {
                throw new InvalidCaseException("\"" + key + "\" of the context must be an object.");
            }
        } else if (!key.equals(CLOCK) && !key.equals(ITEM)) {
            throw new InvalidCaseException("The context has an unknown key.");
        }
    }

    private static Instant instant(JsonNode clock) throws InvalidCaseException {
        try {
            return Instant.parse(clock.asText());
        } catch (DateTimeException e) {
            throw new InvalidCaseException(
                    "\"" + CLOCK + "\" of the context must be a time such as 2024-01-31T13:45:00Z.");
        }
    }
}
