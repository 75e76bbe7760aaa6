package io.wkmigrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.verify.JobMutants.Mutant;
import io.wkmigrate.verify.Proof.Result;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checker says of pipelines drawn by lot, and of jobs with a fault drawn by lot, what trying every course of events
 * says.
 */
class BruteForceTest {

    private static final int MUTANTS = 12;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheChecker(long seed) {
        String sketch = RandomFlow.of(seed, 4);
        EmittedPipeline emitted = EmittedPipeline.convert(sketch);
        assertAgreed(emitted, sketch);
        List<Mutant> mutants = JobMutants.of(emitted.jobs().get(emitted.job()), MutationScore.helpers(emitted));
        Collections.shuffle(mutants, new Random(seed));
        mutants.stream()
                .limit(MUTANTS)
                .forEach(each -> assertAgreed(emitted.with(emitted.job(), each.job()), sketch + each.what()));
    }

    /** What the platform refuses cannot be tried. */
    private static void assertAgreed(EmittedPipeline emitted, String what) {
        Proof proof = emitted.proof();
        boolean refused =
                proof.difference().filter(each -> each.run().isEmpty()).isPresent();
        if (!refused) {
            assertThat(BruteForce.difference(emitted, 1 << 14).isPresent())
                    .as("%s: %s", what, proof)
                    .isEqualTo(proof.result() == Result.DIFFERENT);
        }
    }
}
