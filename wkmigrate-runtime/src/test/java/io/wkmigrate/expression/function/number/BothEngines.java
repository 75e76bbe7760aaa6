package io.wkmigrate.expression.function.number;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Evaluates expressions in Java and in Python, which must agree. */
final class BothEngines implements AutoCloseable {

    private final Engine java =
            new JavaEngine(Functions.builtIn(), new Surroundings(Instant::now, new SplittableRandom(1)));

    private final Engine python;

    BothEngines() {
        try {
            python = PythonEngine.start(Functions.builtIn(), PythonLibrary.builtIn(), "python3");
        } catch (NoPythonException e) {
            throw new IllegalStateException("Python 3.10 is needed for this test", e);
        }
    }

    /** The value as JSON, in which floats have a decimal point, or {@code !} and the problem. */
    String evaluate(String expression) {
        return evaluate(expression, ExpressionContext.EMPTY);
    }

    /** The same for an expression that reads {@code item()}, of which no type is known. */
    String evaluateItem(String expression, String item) {
        try {
            return evaluate(expression, ExpressionContext.parse("{\"item\": " + item + "}"));
        } catch (InvalidCaseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String evaluate(String expression, ExpressionContext context) {
        String result = result(java.evaluate("@" + expression, context));
        assertThat(result(python.evaluate("@" + expression, context)))
                .as("%s in Python, compared with Java", expression)
                .isEqualTo(result);
        return result;
    }

    private static String result(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            return value.value().toString();
        }
        return outcome instanceof Outcome.Failure failure ? "!" + failure.problem() : outcome.toString();
    }

    /** An argument that is a text. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        python.close();
    }
}
