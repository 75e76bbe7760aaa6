package io.wkmigrate.expression;

import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.python.PythonEmitter;
import io.wkmigrate.expression.python.PythonReferences;
import java.util.Map;
import java.util.Optional;

/**
 * Calls that stand for variables of Python: {@code count()} is {@code count}.
 *
 * @param types the variables, with what is known of their types
 */
public record Variables(Map<String, Type> types) implements PythonReferences {

    /** The Python of an expression that reads these variables. */
    public String python(String expression) {
        return new PythonEmitter(Functions.builtIn(), this)
                .emit(ExpressionParser.parse(expression))
                .source();
    }

    @Override
    public Optional<Python> python(Node node) {
        return name(node).map(Python::name);
    }

    @Override
    public Optional<Type> type(Node node) {
        return name(node).map(types::get);
    }

    private Optional<String> name(Node node) {
        return node instanceof Node.Call call ? Optional.of(call.name()).filter(types::containsKey) : Optional.empty();
    }
}
