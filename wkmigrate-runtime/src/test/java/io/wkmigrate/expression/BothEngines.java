package io.wkmigrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

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
public final class BothEngines implements AutoCloseable {

    private final JavaEngine java =
            new JavaEngine(Functions.builtIn(), new Surroundings(Instant::now, new SplittableRandom(1)));

    private final PythonEngine python;

    public BothEngines() {
        try {
            python = PythonEngine.start(Functions.builtIn(), PythonLibrary.builtIn(), "python3");
        } catch (NoPythonException e) {
            throw new IllegalStateException("Python 3.10 is needed for this test", e);
        }
    }

    /** The value as JSON, or {@code !} and the problem. */
    public String evaluate(String expression) {
        return evaluate(expression, ExpressionContext.EMPTY);
    }

    /**
     * The same in a context.
     *
     * @param context what can be read, as JSON
     */
    public String evaluate(String expression, String context) {
        try {
            return evaluate(expression, ExpressionContext.parse(context));
        } catch (InvalidCaseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String evaluate(String expression, ExpressionContext context) {
        String result = result(java.evaluate(expression, context));
        assertThat(result(python.evaluate(expression, context)))
                .as("%s in Python, compared with Java, in %s", expression, context.values())
                .isEqualTo(result);
        return result;
    }

    private static String result(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            return value.value().toString();
        }
        if (outcome instanceof Outcome.Failure failure) {
            return "!" + failure.problem();
        }
        throw new AssertionError(outcome.toString());
    }

    @Override
    public void close() {
        python.close();
    }
}
