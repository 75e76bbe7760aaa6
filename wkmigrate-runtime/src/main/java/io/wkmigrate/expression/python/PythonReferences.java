package io.wkmigrate.expression.python;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.expression.type.TypedReferences;
import java.util.Optional;

/** How Python gets at what references stand for. */
public interface PythonReferences extends TypedReferences {

    /** The Python of a reference; empty when the node is none, or only begins with one. */
    Optional<Python> python(Node node);

    /**
     * The Python of the text of a reference whose kind is not known but whose text is; empty for all others. Where a text is
     * needed it is the better choice: nothing is taken for JSON that only looks like it.
     */
    default Optional<Python> text(Node node) {
        return Optional.empty();
    }
}
