package io.wkmigrate.expression.placement;

import com.fasterxml.jackson.databind.JsonNode;

/** What a reference comes to at one place of a job. */
public sealed interface Resolution {

    /**
     * The value is known now.
     *
     * @param steps how many accesses of the reference are taken care of
     */
    record Known(JsonNode value, int steps) implements Resolution {}

    /**
     * The job knows the value while it runs.
     *
     * @param steps how many accesses of the reference are taken care of; those behind them are computed
     */
    record Available(JobValue value, int steps) implements Resolution {}

    /**
     * A variable has no value yet. Definitions may come on top; it cannot be read before.
     *
     * @param reason why not, as a sentence
     */
    record Unset(String reason) implements Resolution {}

    /**
     * The job cannot know it.
     *
     * @param reason why, as a sentence
     */
    record Unavailable(String reason) implements Resolution {}
}
