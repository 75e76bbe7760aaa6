package io.wkmigrate.expression.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.expression.Arguments;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.value.TextForm;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, each evaluated at most once. */
final class EvaluatedArguments implements Arguments {

    private final Evaluator evaluator;
    private final FunctionDefinition function;
    private final Node.Call call;
    private final Surroundings surroundings;
    private final @Nullable JsonNode[] values;

    EvaluatedArguments(Evaluator evaluator, FunctionDefinition function, Node.Call call, Surroundings surroundings) {
        this.evaluator = evaluator;
        this.function = function;
        this.call = call;
        this.surroundings = surroundings;
        this.values = new @Nullable JsonNode[call.arguments().size()];
    }

    void evaluateAll() {
        for (int i = 0; i < values.length; i++) {
            get(i);
        }
    }

    @Override
    public int count() {
        return values.length;
    }

    @Override
    public JsonNode get(int index) {
        JsonNode value = values[index];
        if (value == null) {
            value = evaluator.evaluate(call.arguments().get(index));
            check(index, value, function.parameter(index));
            values[index] = value;
        }
        return value;
    }

    private JsonNode check(int index, JsonNode value, Type type) {
        if (!Type.of(value).is(type)) {
            throw new ExpressionException(
                    Problem.ARGUMENT_TYPE,
                    "Argument " + (index + 1) + " of " + function.name() + " must be " + type + ", not "
                            + Type.of(value) + ".",
                    call.arguments().get(index).span());
        }
        return value;
    }

    @Override
    public boolean bool(int index) {
        return check(index, get(index), Type.BOOLEAN).booleanValue();
    }

    @Override
    public String text(int index) {
        return check(index, get(index), Type.TEXT).textValue();
    }

    @Override
    public long integer(int index) {
        return check(index, get(index), Type.INTEGER).longValue();
    }

    @Override
    public ArrayNode array(int index) {
        return (ArrayNode) check(index, get(index), Type.ARRAY);
    }

    @Override
    public ObjectNode object(int index) {
        return (ObjectNode) check(index, get(index), Type.OBJECT);
    }

    @Override
    public String textForm(int index) {
        return TextForm.of(get(index));
    }

    @Override
    public Instant now() {
        return surroundings.now().get();
    }

    @Override
    public RandomGenerator random() {
        return surroundings.random();
    }
}
