package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;

/** The unit of the ledger: JSON leaves are scalars, nulls and empty containers. */
final class Leaves {

    private Leaves() {}

    /** How many leaves a value has; at least one, unless there is no value. */
    static long count(JsonNode json) {
        if (json.isMissingNode()) {
            return 0;
        }
        if (!json.isContainerNode() || json.isEmpty()) {
            return 1;
        }
        long leaves = 0;
        for (JsonNode each : json) {
            leaves += count(each);
        }
        return leaves;
    }
}
