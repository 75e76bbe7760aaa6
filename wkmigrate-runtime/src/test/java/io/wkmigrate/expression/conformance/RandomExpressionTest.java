package io.wkmigrate.expression.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.expression.BothEngines;
import io.wkmigrate.expression.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The two engines agree on any expression. {@code -Dwkmigrate.expressions=50000} tries more than the suite does, and
 * {@code -Dwkmigrate.seed=7} others.
 */
class RandomExpressionTest {

    private static final int EXPRESSIONS = Integer.getInteger("wkmigrate.expressions", 5_000);

    private static final long SEED = Long.getLong("wkmigrate.seed", 1);

    private static final int SHOWN = 20;

    @Test
    void bothEnginesGiveTheSameValueOrBothFail() {
        RandomTerms terms = new RandomTerms(Functions.builtIn().all(), new SplittableRandom(SEED));
        List<String> disagreements = new ArrayList<>();
        int values = 0;
        try (Engine java = BothEngines.java();
                Engine python = BothEngines.python()) {
            for (int i = 0; i < EXPRESSIONS && disagreements.size() < SHOWN; i++) {
                Sample sample = terms.next();
                if (sample.disagreement(java, python).isPresent()) {
                    sample.shrunk(java, python).disagreement(java, python).ifPresent(disagreements::add);
                }
                if (java.evaluate(sample.term().source(), sample.context()) instanceof Outcome.Value) {
                    values++;
                }
            }
        }
        assertThat(disagreements).as("seed %d", SEED).isEmpty();
        assertThat(values).as("expressions that have a value").isGreaterThan(EXPRESSIONS / 4);
    }
}
