package io.wkmigrate.expression.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.Node;
import java.util.Optional;

/** What the references of an expression stand for (section 12 of the language reference). */
@FunctionalInterface
public interface References {

    /**
     * The value of a call that is a reference, such as {@code pipeline()} or {@code variables('x')}.
     *
     * @return empty when the call is no reference but a function
     * @throws io.wkmigrate.api.expression.ExpressionException when what it refers to does not exist
     */
    Optional<JsonNode> resolve(Node.Call call);

    /** Nothing can be referred to. */
    static References none() {
        return call -> Optional.empty();
    }
}
