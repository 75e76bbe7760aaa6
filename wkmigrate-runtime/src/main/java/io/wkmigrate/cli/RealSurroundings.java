package io.wkmigrate.cli;

import io.wkmigrate.expression.evaluate.Surroundings;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * The clock and the chance of this machine: for expressions that somebody evaluates here and now, and for what is due in a
 * workspace; never for what a conversion writes.
 */
final class RealSurroundings {

    private RealSurroundings() {}

    static Surroundings get() {
        return new Surroundings(Instant::now, RandomGenerator.getDefault());
    }

    static Instant now() {
        return Instant.now();
    }
}
