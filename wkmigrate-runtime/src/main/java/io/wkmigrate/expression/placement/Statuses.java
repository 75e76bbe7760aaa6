package io.wkmigrate.expression.placement;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import java.util.List;
import java.util.Optional;

/**
 * {@code activity('X').status} against the result state of a task. Only success has one counterpart: a task may fail in
 * several ways ({@code failed}, {@code timedout}), so the others are told apart by code.
 */
final class Statuses {

    private Statuses() {}

    /** The equality of a status with {@code 'Succeeded'}; empty for anything else. */
    static Optional<Equality> equality(ResolvedReferences references, Node status, Node text) {
        boolean succeeded = text instanceof Node.Literal literal && isSucceeded(literal.value());
        return references
                .value(status)
                .filter(value -> succeeded && value.encoding() == Encoding.RESULT_STATE)
                .flatMap(JobValue::text)
                .map(state -> new Equality(state, JobText.trusted("success"), Type.TEXT, List.of()));
    }

    private static boolean isSucceeded(JsonNode value) {
        return value.isTextual() && value.textValue().equals("Succeeded");
    }
}
