package io.wkmigrate.extension.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.expression.Arguments;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * The arguments of a function of a jar, evaluated by the thread that called it. Nodes of Jackson can be changed, so it
 * gets its own.
 */
record GuardedArguments(Arguments engine, Call call) implements Arguments {

    @Override
    public int count() {
        return call.ask(engine::count);
    }

    @Override
    public JsonNode get(int index) {
        return call.ask(() -> engine.get(index).deepCopy());
    }

    @Override
    public boolean bool(int index) {
        return call.ask(() -> engine.bool(index));
    }

    @Override
    public String text(int index) {
        return call.ask(() -> engine.text(index));
    }

    @Override
    public long integer(int index) {
        return call.ask(() -> engine.integer(index));
    }

    @Override
    public ArrayNode array(int index) {
        return call.ask(() -> engine.array(index).deepCopy());
    }

    @Override
    public ObjectNode object(int index) {
        return call.ask(() -> engine.object(index).deepCopy());
    }

    @Override
    public String textForm(int index) {
        return call.ask(() -> engine.textForm(index));
    }

    @Override
    public Instant now() {
        return call.ask(engine::now);
    }

    @Override
    public RandomGenerator random() {
        return call.ask(engine::random);
    }
}
