package io.wkmigrate.expression.python;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.type.TypeInference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes an expression as one Python expression that has the same value as ADF gives it, and raises where ADF fails. Where
 * Python's own semantics are the same for the types at hand it is plain Python, elsewhere a call of the library.
 */
public final class PythonEmitter {

    private final Functions functions;
    private final PythonReferences references;
    private final TypeInference types;
    private final SortedSet<String> modules = new TreeSet<>();

    public PythonEmitter(Functions functions, PythonReferences references) {
        this.functions = functions;
        this.references = references;
        this.types = new TypeInference(functions, references);
    }

    /** The modules of the library that the Python written so far calls. */
    public SortedSet<String> modules() {
        return Collections.unmodifiableSortedSet(modules);
    }

    /**
     * The Python of an expression.
     *
     * @throws ExpressionException when it calls an unknown function, or one with a wrong number of arguments
     */
    public Python emit(Node node) {
        Optional<Python> reference = references.python(node);
        if (reference.isPresent()) {
            return reference.get();
        }
        if (node instanceof Node.Literal literal) {
            return Python.json(literal.value());
        }
        if (node instanceof Node.Call call) {
            return functions
                    .of(call)
                    .emission()
                    .emit(new EmittedArguments(this, call.arguments(), functions.of(call)::parameter));
        }
        if (node instanceof Node.Access access) {
            return access(access);
        }
        if (node instanceof Node.Interpolation interpolation) {
            return new EmittedArguments(this, interpolation.parts(), unused -> Type.ANY).joined();
        }
        return node instanceof Node.ObjectTemplate object ? object(object) : array((Node.ArrayTemplate) node);
    }

    private Python access(Node.Access access) {
        return library(
                "values", access.optional() ? "optional_member" : "member", emit(access.target()), emit(access.key()));
    }

    private Python object(Node.ObjectTemplate template) {
        Map<String, Python> members = new LinkedHashMap<>();
        template.members().forEach((name, member) -> members.put(name, emit(member)));
        return Python.dict(members);
    }

    private Python array(Node.ArrayTemplate template) {
        return Python.array(template.elements().stream().map(this::emit).toArray(Python[]::new));
    }

    /** The Python of the text of a reference whose kind is not known. */
    Optional<Python> text(Node node) {
        return references.text(node);
    }

    Type type(Node node) {
        return types.type(node);
    }

    /** A call of a function of the library, whose module is imported then. */
    public Python library(String module, String function, Python... arguments) {
        modules.add(module);
        return Python.call(module + "." + function, arguments);
    }
}
