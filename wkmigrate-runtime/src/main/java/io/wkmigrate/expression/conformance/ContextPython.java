package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.python.PythonReferences;
import io.wkmigrate.expression.value.Members;
import java.util.Optional;
import java.util.Set;

/**
 * References as calls of what {@code interpreter.py} defines. Types are known where ADF declares them: those of parameters and
 * variables are the types of their values here.
 */
final class ContextPython implements PythonReferences {

    private static final Set<String> DECLARED = Set.of("parameters", "globalparameters");

    private final ContextReferences context;

    ContextPython(ExpressionContext context) {
        this.context = new ContextReferences(context);
    }

    @Override
    public Optional<Python> python(Node node) {
        return node instanceof Node.Call ? ReferencePath.of(node).map(ContextPython::call) : Optional.empty();
    }

    private static Python call(ReferencePath reference) {
        Python[] arguments = reference.argument().map(Python::text).stream().toArray(Python[]::new);
        return Python.call(function(reference.root()), arguments);
    }

    private static String function(String root) {
        return switch (root) {
            case "linkedservice" -> "linked_service";
            case "triggerbody" -> "trigger_body";
            default -> root;
        };
    }

    @Override
    public Optional<Type> type(Node node) {
        return ReferencePath.of(node)
                .map(reference ->
                        isDeclared(reference) ? value(node).map(Type::of).orElse(Type.ANY) : Type.ANY);
    }

    private static boolean isDeclared(ReferencePath reference) {
        return switch (reference.root()) {
            case "variables" -> reference.steps().isEmpty();
            case "pipeline" ->
                reference.steps().size() == 2
                        && DECLARED.contains(reference.steps().get(0).name())
                        && reference.steps().stream().noneMatch(ReferencePath.Step::optional);
            default -> false;
        };
    }

    private Optional<JsonNode> value(Node node) {
        try {
            return read(node);
        } catch (ExpressionException missing) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> read(Node node) {
        if (node instanceof Node.Access access && access.key() instanceof Node.Literal key) {
            return read(access.target()).map(target -> Members.read(target, key.value(), access.optional()));
        }
        return node instanceof Node.Call call ? context.resolve(call) : Optional.empty();
    }
}
