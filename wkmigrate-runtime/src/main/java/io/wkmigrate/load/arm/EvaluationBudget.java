package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Bounds what the expressions of one template may produce. A few lines of variables, each twice the one before, would
 * otherwise fill any memory.
 */
final class EvaluationBudget {

    private static final long RESULT = 1 << 20;
    private static final long TOTAL = 1 << 26;

    private long spent;

    /** Counts the characters and nodes of a result. */
    JsonNode charge(JsonNode result) throws UnresolvedException {
        long size = size(result, RESULT);
        spent += size;
        if (size > RESULT || spent > TOTAL) {
            throw UnresolvedException.unsupported("The value of the ARM expression is too large.");
        }
        return result;
    }

    /** The size of a value, or more than {@code limit} when it is over that. */
    private static long size(JsonNode value, long limit) {
        long size = value.isTextual() ? 1L + value.textValue().length() : 1;
        for (JsonNode each : value) {
            if (size > limit) {
                return size;
            }
            size += size(each, limit - size);
        }
        return size;
    }
}
