package io.wkmigrate.extension.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;
import java.util.List;
import java.util.Optional;

/**
 * Arguments of which only the types are known, to try whether a function can be written.
 *
 * @param types the type of each
 */
record SomeArguments(List<Type> types) implements PythonArguments {

    private static final Python SOME = Python.name("argument");

    @Override
    public int count() {
        return types.size();
    }

    @Override
    public Python get(int index) {
        type(index);
        return SOME;
    }

    @Override
    public Type type(int index) {
        return types.get(index);
    }

    @Override
    public Optional<JsonNode> literal(int index) {
        return Optional.empty();
    }

    @Override
    public Python textForm(int index) {
        return get(index);
    }

    @Override
    public Python joined() {
        return SOME;
    }

    @Override
    public Python library(String module, String function, Python... arguments) {
        return Python.call(module + "." + function, arguments);
    }
}
