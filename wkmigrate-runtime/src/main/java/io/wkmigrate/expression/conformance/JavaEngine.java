package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.expression.evaluate.Evaluator;
import io.wkmigrate.expression.evaluate.Surroundings;
import io.wkmigrate.expression.function.Functions;
import java.util.Locale;

/** Evaluates expressions in Java. */
public final class JavaEngine implements Engine {

    private final Functions functions;
    private final Surroundings surroundings;

    /**
     * An engine.
     *
     * @param surroundings the clock for contexts without one, and randomness
     */
    public JavaEngine(Functions functions, Surroundings surroundings) {
        this.functions = functions;
        this.surroundings = surroundings;
    }

    @Override
    public Outcome evaluate(String expression, ExpressionContext context) {
        try {
            return new Outcome.Value(value(expression, context));
        } catch (ExpressionException e) {
            return new Outcome.Failure(category(e.problem()), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Fault(e.toString());
        }
    }

    /**
     * The value of an expression.
     *
     * @throws ExpressionException when it has none
     */
    public JsonNode value(String expression, ExpressionContext context) {
        Node tree = ExpressionParser.parse(expression);
        functions.check(tree);
        Surroundings here = new Surroundings(() -> context.now().orElseGet(surroundings.now()), surroundings.random());
        return new Evaluator(functions, new ContextReferences(context), here).evaluate(tree);
    }

    /** The word for a problem in the conformance table. */
    static String category(Problem problem) {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
