package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** What a case says about its expression. */
public sealed interface Expectation {

    /** It has a value. */
    record Value(JsonNode value) implements Expectation {}

    /**
     * It fails.
     *
     * @param category a hint at why; any failure will do
     */
    record Failure(String category) implements Expectation {}

    /** Whether an outcome is what is expected. */
    default boolean isMetBy(Outcome outcome) {
        if (this instanceof Value expected) {
            return outcome instanceof Outcome.Value actual && SameValue.of(expected.value(), actual.value());
        }
        return outcome instanceof Outcome.Failure;
    }
}
