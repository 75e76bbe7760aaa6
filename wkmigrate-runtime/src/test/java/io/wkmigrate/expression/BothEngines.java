package io.wkmigrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.expression.conformance.Engine;
import io.wkmigrate.expression.conformance.ExpressionContext;
import io.wkmigrate.expression.conformance.InvalidCaseException;
import io.wkmigrate.expression.conformance.JavaEngine;
import io.wkmigrate.expression.conformance.NoPythonException;
import io.wkmigrate.expression.conformance.Outcome;
import io.wkmigrate.expression.conformance.PythonEngine;
import io.wkmigrate.expression.evaluate.Surroundings;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.python.PythonLibrary;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Evaluates expressions in Java and in Python, which must agree. Failures are {@code !} and the problem. */
public final class BothEngines implements AutoCloseable {

    private final Engine java = java();

    private final Engine python = python();

    /** The engine of this program. */
    public static Engine java() {
        return new JavaEngine(Functions.builtIn(), new Surroundings(Instant::now, new SplittableRandom(1)));
    }

    /** The engine that runs what is generated; Python must be there. */
    public static Engine python() {
        try {
            return PythonEngine.start(Functions.builtIn(), PythonLibrary.builtIn(), "python3");
        } catch (NoPythonException e) {
            throw new IllegalStateException("Python 3.10 is needed for this test", e);
        }
    }

    /** The value as JSON, in which floats have a decimal point. */
    public String evaluate(String expression) {
        return evaluate(expression, "{}");
    }

    /**
     * The same in a context.
     *
     * @param context what can be read, as JSON
     */
    public String evaluate(String expression, String context) {
        return evaluate(expression, context, JsonNode::toString);
    }

    /** The same for an expression that reads {@code item()}, of which no type is known. */
    public String evaluateItem(String expression, String item) {
        return evaluate(expression, "{\"item\": " + item + "}");
    }

    /** The value, which is a text, without quotes. */
    public String evaluateText(String expression) {
        return evaluateText(expression, "{}");
    }

    /** The same in a context. */
    public String evaluateText(String expression, String context) {
        return evaluate(expression, context, JsonNode::asText);
    }

    private String evaluate(String expression, String json, Function<JsonNode, String> written) {
        ExpressionContext context = context(json);
        String result = result(java.evaluate(expression, context), written);
        assertThat(result(python.evaluate(expression, context), written))
                .as("%s in Python, compared with Java, in %s", expression, json)
                .isEqualTo(result);
        return result;
    }

    private static ExpressionContext context(String json) {
        try {
            return ExpressionContext.parse(json);
        } catch (InvalidCaseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String result(Outcome outcome, Function<JsonNode, String> written) {
        if (outcome instanceof Outcome.Value value) {
            return written.apply(value.value());
        }
        if (outcome instanceof Outcome.Failure failure) {
            return "!" + failure.problem();
        }
        throw new AssertionError(outcome.toString());
    }

    /** An argument that is a text. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        java.close();
        python.close();
    }
}
