package io.wkmigrate.expression.python;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.Python;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.PythonArguments;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.value.TextForm;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The arguments of a call, or the parts of an interpolation, as emissions see them. */
final class EmittedArguments implements PythonArguments {

    private static final Type SAME_IN_F_STRING = Type.TEXT.or(Type.INTEGER);

    private final PythonEmitter emitter;
    private final List<Node> nodes;
    private final IntFunction<Type> wanted;

    /**
     * Arguments of a call.
     *
     * @param wanted what each must be
     */
    EmittedArguments(PythonEmitter emitter, List<Node> nodes, IntFunction<Type> wanted) {
        this.emitter = emitter;
        this.nodes = nodes;
        this.wanted = wanted;
    }

    @Override
    public int count() {
        return nodes.size();
    }

    @Override
    public Python get(int index) {
        Type type = wanted.apply(index);
        boolean takesText = type.mayBe(Type.TEXT) && !type.mayBe(Type.ARRAY);
        return (takesText ? emitter.text(nodes.get(index)) : Optional.<Python>empty())
                .orElseGet(() -> emitter.emit(nodes.get(index)));
    }

    @Override
    public Type type(int index) {
        return emitter.type(nodes.get(index));
    }

    @Override
    public Optional<JsonNode> literal(int index) {
        return nodes.get(index) instanceof Node.Literal literal ? Optional.of(literal.value()) : Optional.empty();
    }

    @Override
    public Python textForm(int index) {
        Optional<JsonNode> literal = literal(index);
        if (literal.isPresent()) {
            return Python.text(TextForm.of(literal.get()));
        }
        Optional<Python> text = emitter.text(nodes.get(index));
        if (text.isPresent()) {
            return text.get();
        }
        if (type(index).is(Type.TEXT)) {
            return get(index);
        }
        return type(index).is(Type.INTEGER)
                ? Python.call("str", get(index))
                : emitter.library("values", "text", get(index));
    }

    @Override
    public Python joined() {
        return new JoinedText(IntStream.range(0, count()).mapToObj(this::part).toList()).python();
    }

    private JoinedText.Part part(int index) {
        Optional<JsonNode> literal = literal(index);
        if (literal.isPresent()) {
            return new JoinedText.Fixed(TextForm.of(literal.get()));
        }
        Python formatted = type(index).is(SAME_IN_F_STRING) ? get(index) : textForm(index);
        return new JoinedText.Computed(textForm(index), formatted);
    }

    @Override
    public Python library(String module, String function, Python... arguments) {
        return emitter.library(module, function, arguments);
    }
}
