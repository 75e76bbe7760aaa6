package io.wkmigrate.api.value;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An ADF expression as it was written, classified but not parsed (rules EN-5 and section 2 of the language reference).
 *
 * <p>What it means is the business of the expression compiler; a rule only carries it to the place that needs it.
 */
public sealed interface Expression {

    /** The text as it stands in the source, for messages and comments. */
    String text();

    /**
     * One expression that keeps its type: {@code @pipeline().parameters.x}.
     *
     * @param code the expression without its leading {@code @}
     */
    record Whole(String code) implements Expression {
        @Override
        public String text() {
            return "@" + code;
        }
    }

    /**
     * Text with expressions in it, which is always text: {@code raw/@{item().name}.csv}.
     *
     * @param text the text with its {@code @{…}} parts
     */
    record Interpolated(String text) implements Expression {}

    /**
     * An object or array in which some strings are expressions.
     *
     * @param json the JSON as it was written
     */
    record Structured(JsonNode json) implements Expression {
        @Override
        public String text() {
            return json.toString();
        }
    }
}
