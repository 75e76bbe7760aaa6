package io.wkmigrate.expression.evaluate;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What functions that are not deterministic depend on (section 11 of the language reference).
 *
 * @param now the current time
 * @param random randomness
 */
public record Surroundings(Supplier<Instant> now, RandomGenerator random) {}
