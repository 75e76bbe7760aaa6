package io.wkmigrate.expression.type;

import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.function.Functions;
import java.util.List;
import java.util.Optional;

/** Infers what is known of the type of an expression from those of its references and from what functions return. */
public final class TypeInference {

    private final Functions functions;
    private final TypedReferences references;

    public TypeInference(Functions functions, TypedReferences references) {
        this.functions = functions;
        this.references = references;
    }

    /** The type of the value, if there is a value. */
    public Type type(Node node) {
        Optional<Type> reference = references.type(node);
        if (reference.isPresent()) {
            return reference.get();
        }
        if (node instanceof Node.Literal literal) {
            return Type.of(literal.value());
        }
        if (node instanceof Node.Call call) {
            List<Type> arguments = call.arguments().stream().map(this::type).toList();
            return functions
                    .find(call.name())
                    .map(function -> function.result().apply(arguments))
                    .orElse(Type.ANY);
        }
        if (node instanceof Node.Interpolation) {
            return Type.TEXT;
        }
        if (node instanceof Node.ObjectTemplate) {
            return Type.OBJECT;
        }
        return node instanceof Node.ArrayTemplate ? Type.ARRAY : Type.ANY;
    }
}
