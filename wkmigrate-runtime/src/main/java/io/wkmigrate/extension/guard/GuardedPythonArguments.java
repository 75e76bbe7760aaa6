package io.wkmigrate.extension.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;
import java.util.List;
import java.util.Optional;

/** The arguments of a function of a jar as Python, written by the thread that called it. */
record GuardedPythonArguments(PythonArguments engine, Call call) implements PythonArguments {

    @Override
    public int count() {
        return call.ask(engine::count);
    }

    @Override
    public Python get(int index) {
        return call.ask(() -> engine.get(index));
    }

    @Override
    public Type type(int index) {
        return call.ask(() -> engine.type(index));
    }

    @Override
    public Optional<JsonNode> literal(int index) {
        return call.ask(() -> engine.literal(index).map(JsonNode::deepCopy));
    }

    @Override
    public Python textForm(int index) {
        return call.ask(() -> engine.textForm(index));
    }

    @Override
    public Python joined() {
        return call.ask(engine::joined);
    }

    @Override
    public Python library(String module, String function, Python... arguments) {
        Wholeness.ofArgument(module);
        Wholeness.ofArgument(function);
        Wholeness.ofArgument(List.of(arguments));
        return call.ask(() -> engine.library(module, function, arguments));
    }
}
