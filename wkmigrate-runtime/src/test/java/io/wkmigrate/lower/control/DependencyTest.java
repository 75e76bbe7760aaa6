package io.wkmigrate.lower.control;

import static io.wkmigrate.api.finding.Findings.DEPENDENCY_INEXACT;
import static io.wkmigrate.api.finding.Findings.DEPENDENCY_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/** Dependencies of a flat pipeline: EX-2 to EX-11 and the patterns of ST-2, against section 3 of the target reference. */
class DependencyTest {

    @Test
    void activitiesWithoutDependenciesRunAtOnce_EX2() {
        assertExact("""
                A
                B
                """, """
                A
                B
                """);
    }

    @Test
    void successOnlyIsThePlainDependency_ST2() {
        assertExact("""
                A
                B <- A Succeeded
                """, """
                A
                B <- A
                """);
    }

    @Test
    void tryCatchRunsTheHandlerOnFailure_ST2() {
        assertExact("""
                A
                H <- A Failed
                """, """
                A
                H <- A [AT_LEAST_ONE_FAILED]
                """);
    }

    @Test
    void doIfElseKeepsBothSides_ST2() {
        assertExact("""
                A
                B <- A Succeeded
                H <- A Failed
                """, """
                A
                B <- A
                H <- A [AT_LEAST_ONE_FAILED]
                """);
    }

    @Test
    void completionRunsEitherWay_ST2() {
        assertExact("""
                A
                C <- A Completed
                B <- A Succeeded
                """, """
                A
                C <- A [ALL_DONE]
                B <- A
                """);
    }

    @Test
    void severalConditionsInOneEntryAreAlternatives_EX5() {
        assertExact("""
                A
                B <- A Failed|Succeeded
                """, """
                A
                B <- A [ALL_DONE]
                """);
    }

    @Test
    void severalEntriesMustAllHold_EX4() {
        assertExact("""
                A
                B
                J <- A Succeeded, B Succeeded
                """, """
                A
                B
                J <- A, B
                """);
    }

    @Test
    void aChainIsSkippedAsAWhole_EX8() {
        assertExact("""
                X
                Y <- X Succeeded
                Z <- Y Succeeded
                """, """
                X
                Y <- X
                Z <- Y
                """);
    }

    @Test
    void completedOrSkippedRunsAlways_EX6() {
        assertExact("""
                A
                B <- A Succeeded
                C <- B Completed|Skipped
                """, """
                A
                B <- A
                C <- B [ALL_DONE]
                """);
    }

    @Test
    void theEndOfAChainHandlesItsFailures_ST2() {
        assertExact("""
                X
                Y <- X Succeeded
                E <- Y Failed|Skipped
                """, """
                X
                Y <- X
                E <- Y [AT_LEAST_ONE_FAILED]
                """);
    }

    @Test
    void whatCannotBeSkippedNeedNotBeAskedForIt() {
        assertExact("""
                A
                B <- A Skipped|Succeeded
                H <- A Failed|Skipped
                """, """
                A
                B <- A
                H <- A [AT_LEAST_ONE_FAILED]
                """);
    }

    @Test
    void jsonOrderHasNoMeaning_EX2() {
        assertExact("""
                B <- A Succeeded
                A
                """, """
                A
                B <- A
                """);
    }

    /** D1 of the peers: the second condition must not swallow the first. */
    @Test
    void mixedConditionsAreNotOneRunIf_EX4() {
        assertInexact("J", """
                A
                B
                J <- A Succeeded, B Failed
                """);
        assertInexact("J", """
                A
                B
                J <- A Succeeded, B Completed
                """);
    }

    /** Trap 5, and (a) of section 3.5: a skipped task ends UPSTREAM_FAILED, which counts as failed. */
    @Test
    void aFailureHandlerOfWhatMayBeSkippedIsNotExact() {
        assertInexact("H", """
                X
                A <- X Succeeded
                H <- A Failed
                """);
    }

    /** Trap (b): the same for Completed, which does not cover Skipped (EX-6). */
    @Test
    void completionOfWhatMayBeSkippedIsNotExact() {
        assertInexact("C", """
                X
                A <- X Succeeded
                C <- A Completed
                """);
    }

    /** Trap (c): ADF skips the join when the handler was skipped; whether Lakeflow does is not certain (section 3.4). */
    @Test
    void aJoinBelowAFailureHandlerIsNotExact() {
        assertInexact("J", """
                A
                B
                H <- A Failed
                J <- H Succeeded, B Succeeded
                """);
    }

    /** Rule 0: what waits only for excluded tasks is excluded, ALL_DONE or not. */
    @Test
    void runAlwaysBelowAFailureHandlerIsNotExact() {
        assertInexact("N", """
                A
                H <- A Failed
                N <- H Completed|Skipped
                """);
    }

    /** ST-2: Do-If-Skip-Else and Try-Catch-Proceed need a gate. */
    @Test
    void skippedHasNoRunIf() {
        assertInexact("Dummy", """
                A
                B <- A Succeeded
                H <- A Failed
                Dummy <- B Skipped
                """);
        assertInexact("N", """
                A
                H <- A Failed
                N <- H Skipped|Succeeded
                """);
    }

    @Test
    void aDependencyOnNothingIsReportedAndDoesNotCount() {
        Converted converted = Sketch.convert("""
                A <- Ghost Succeeded
                """);
        assertThat(Sketch.of(converted, "p")).isEqualTo("A\n");
        assertThat(converted.codes("A")).contains(DEPENDENCY_UNKNOWN);
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.APPROXIMATED);
    }

    @Test
    void aCircleIsReportedAndBroken_EX1() {
        Converted converted = Sketch.convert("""
                A <- B Succeeded
                B <- A Succeeded
                C <- C Succeeded
                """);
        assertThat(converted.tasks("p").keySet()).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(converted.codes()).contains(DEPENDENCY_UNKNOWN);
    }

    /** EN-2: names are compared ignoring case. */
    @Test
    void dependenciesFindTheirActivityIgnoringCase() {
        Converted converted = Sketch.convert("""
                Load
                B <- LOAD Succeeded
                """);
        assertThat(Sketch.of(converted, "p")).isEqualTo("Load\nB <- Load\n");
    }

    @Test
    void twoEntriesForOneActivityAreOneDependency_EX4() {
        Converted converted = Sketch.convert("""
                A
                B <- A Succeeded, A Completed
                """);
        assertThat(Sketch.of(converted, "p")).isEqualTo("A\nB <- A\n");
        assertThat(converted.codes()).doesNotContain(DEPENDENCY_INEXACT);
    }

    private static void assertExact(String before, String after) {
        Converted converted = Sketch.convert(before);
        assertThat(Sketch.of(converted, "p")).isEqualTo(after);
        assertThat(converted.codes()).doesNotContain(DEPENDENCY_INEXACT);
    }

    private static void assertInexact(String activity, String before) {
        Converted converted = Sketch.convert(before);
        assertThat(converted.codes(activity)).contains(DEPENDENCY_INEXACT);
        assertThat(converted.status(activity)).isEqualTo(ActivityStatus.APPROXIMATED);
        assertThat(converted.messages(DEPENDENCY_INEXACT)).allMatch(message -> message.contains("run_if"));
    }
}
