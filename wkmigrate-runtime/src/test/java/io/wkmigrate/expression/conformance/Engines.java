package io.wkmigrate.expression.conformance;

import io.wkmigrate.expression.evaluate.Surroundings;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.python.PythonLibrary;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/** Both engines, as tests use them. */
final class Engines {

    static final Optional<Instant> NOW = Optional.of(Instant.parse("2024-02-29T13:45:30.1234567Z"));

    private Engines() {}

    static Engine java() {
        return new JavaEngine(Functions.builtIn(), new Surroundings(NOW::orElseThrow, new SplittableRandom(1)));
    }

    static Engine python() {
        return python(30);
    }

    static Engine python(long secondsPerExpression) {
        try {
            return PythonEngine.start(Functions.builtIn(), PythonLibrary.builtIn(), "python3", secondsPerExpression);
        } catch (NoPythonException e) {
            throw new IllegalStateException("Python 3.10 is needed for this test", e);
        }
    }
}
