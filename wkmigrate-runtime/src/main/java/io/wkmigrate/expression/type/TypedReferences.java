package io.wkmigrate.expression.type;

import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import java.util.Optional;

/** What is known of the types of references. */
@FunctionalInterface
public interface TypedReferences {

    /** The type of a reference; empty when the node is none, or only begins with one. */
    Optional<Type> type(Node node);
}
