package io.wkmigrate.expression.function;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.ReferencePath;

/**
 * Checks all calls of an expression, also those that would never be evaluated: ADF does not start an activity with an
 * unknown function in it (question 27 of the language reference).
 */
record FunctionCheck(Functions functions) {

    /** Fails with what is wrong with the first call that cannot be made. */
    void check(Node node) {
        if (node instanceof Node.Call call) {
            checkCall(call);
        }
        node.children().forEach(this::check);
    }

    private void checkCall(Node.Call call) {
        if (!ReferencePath.isRoot(call.name())) {
            functions.of(call);
            return;
        }
        int expected = ReferencePath.arguments(call.name());
        if (call.arguments().size() != expected) {
            String form = expected == 0 ? call.name() + "()" : call.name() + "('name')";
            throw new ExpressionException(
                    Problem.ARGUMENT_COUNT,
                    "It is written " + form + " and here has "
                            + Counted.arguments(call.arguments().size()) + ".",
                    call.span());
        }
    }
}
