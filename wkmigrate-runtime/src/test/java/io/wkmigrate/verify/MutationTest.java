package io.wkmigrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.Sources;
import io.wkmigrate.verify.Proof.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Changes emitted jobs in one place at a time. The checker must find every change that makes a difference. One that
 * it lets pass makes none if that follows from the definition of the platform, or if a simulation that knows nothing
 * of the checker goes through the courses of events and finds none.
 */
class MutationTest {

    /** Sketches with {@code ;} for line ends: the patterns of ST-2, joins, branches, inactive activities. */
    private static final List<String> PIPELINES = List.of(
            "A;B <- A Succeeded",
            "A;H <- A Failed",
            "A;B <- A Succeeded;H <- A Failed",
            "A;B <- A Succeeded;H <- A Failed;Dummy <- B Skipped",
            "A;C <- A Completed;B <- A Succeeded",
            "A;B <- A Succeeded|Failed",
            "A;B;J <- A Succeeded, B Succeeded",
            "A;B <- A Succeeded;E <- B Failed|Skipped",
            "A;H <- A Failed;N <- H Succeeded|Skipped",
            "A;B;J <- A Succeeded, B Failed",
            "A;B;J <- A Completed, B Failed|Skipped",
            "Check if;  + T;  - F;J <- Check Succeeded",
            "Check if;  + T;H <- Check Failed",
            "A;Check if <- A Succeeded;  + T;  + H <- T Failed;C <- Check Completed|Skipped",
            "Route switch;  1 X;  2 Y;  * Z;J <- Route Completed",
            "A;Off (Inactive Succeeded) <- A Succeeded;B <- Off Succeeded",
            "A;Off (Inactive Failed) <- A Succeeded;H <- Off Failed",
            "A;Off (Inactive Skipped) <- A Succeeded;S <- Off Skipped",
            "A;Stop fail <- A Failed;B <- A Succeeded");

    @Test
    void everyChangeThatMakesADifferenceIsFound(TestReporter reporter) {
        MutationScore score = new MutationScore(Integer.MAX_VALUE, 1 << 14);
        for (String each : PIPELINES) {
            EmittedPipeline emitted = EmittedPipeline.convert(each.replace(";", "\n"));
            assertThat(emitted.proof().result()).as(each).isEqualTo(Result.EQUAL);
            score.count(emitted, each + ": ");
        }
        reporter.publishEntry("mutation score", score.toString());
        assertThat(score.missed()).isEmpty();
        assertThat(score.found()).isGreaterThan(300);
    }

    /** The same on real factories; with {@code -Dwkmigrate.mutation.folder=../../shared/corpus}. */
    @Test
    @EnabledIfSystemProperty(named = "wkmigrate.mutation.folder", matches = ".+")
    void everyChangeOfRealJobsIsFound(TestReporter reporter) throws Exception {
        MutationScore score = new MutationScore(60, 200);
        for (FactorySource source :
                Sources.discover(List.of(Path.of(System.getProperty("wkmigrate.mutation.folder"))))) {
            for (EmittedPipeline each : EmittedPipeline.convert(source.load())) {
                if (each.proof().result() == Result.EQUAL) {
                    score.count(each, source.path() + " " + each.job() + ": ");
                }
            }
        }
        reporter.publishEntry("mutation score", score.toString());
        assertThat(score.missed()).isEmpty();
    }
}
