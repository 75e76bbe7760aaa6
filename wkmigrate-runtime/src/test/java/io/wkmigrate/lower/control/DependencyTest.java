package io.wkmigrate.lower.control;

import static io.wkmigrate.api.finding.Findings.ACTIVITY_NAME_TWICE;
import static io.wkmigrate.api.finding.Findings.DEPENDENCY_UNKNOWN;
import static io.wkmigrate.api.finding.Findings.DEPENDENCY_WITHOUT_CONDITION;
import static io.wkmigrate.lower.control.Sketch.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
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
    void mixedConditionsAreAskedByAGate_EX4() {
        assertExact("""
                A
                B
                J <- A Succeeded, B Failed
                """, """
                A
                B
                B_failed <- B [AT_LEAST_ONE_FAILED]
                J_gate <- A, B_failed, B [ALL_DONE] ? A success, B_failed success
                J <- J_gate=true
                verdict <- J, A [NONE_FAILED]
                """);
    }

    @Test
    void whatMayEndEitherWayIsOnlyWaitedFor_EX4() {
        assertExact("""
                A
                B
                J <- A Succeeded, B Completed
                """, """
                A
                B
                J_gate <- A, B [ALL_DONE] ? A success
                J <- J_gate=true
                verdict <- J, A [NONE_FAILED]
                """);
    }

    /** D1: two Failed edges mean that both failed; when one did, ADF fails the run, though no leaf of it failed. */
    @Test
    void oneFailureOfTwoThatAreNeededFailsTheRun_ST1() {
        assertExact("""
                A
                B
                H <- A Failed, B Failed
                """, """
                A
                B
                H <- A, B [ALL_FAILED]
                H_verdict_gate <- A, B, H [AT_LEAST_ONE_FAILED] ? H excluded
                H_verdict <- H_verdict_gate=true
                started <- A [ALL_DONE]
                verdict <- H_verdict, H, started [NONE_FAILED]
                """);
    }

    /** Trap 5, and (a) of section 3.5: a skipped task ends UPSTREAM_FAILED, which counts as failed. */
    @Test
    void aFailureHandlerOfWhatMayBeSkippedAsksWhetherItRan() {
        assertExact("""
                X
                A <- X Succeeded
                H <- A Failed
                """, """
                X
                A <- X
                H_gate <- A [AT_LEAST_ONE_FAILED] ? A not upstream_failed
                H <- H_gate=true
                verdict <- H, X [NONE_FAILED]
                """);
    }

    /** Trap (b): the same for Completed, which does not cover Skipped (EX-6). */
    @Test
    void completionOfWhatMayBeSkippedAsksWhetherItRan() {
        assertExact("""
                X
                A <- X Succeeded
                C <- A Completed
                """, """
                X
                A <- X
                C_gate <- A [ALL_DONE] ? A not upstream_failed
                C <- C_gate=true
                verdict <- C, X [NONE_FAILED]
                """);
    }

    /** Trap (c): ADF skips the join when the handler was skipped; what Lakeflow does is not certain (section 3.4). */
    @Test
    void aJoinBelowAFailureHandlerAsksForItsSuccess() {
        assertExact("""
                A
                B
                H <- A Failed
                J <- H Succeeded, B Succeeded
                """, """
                A
                B
                H <- A [AT_LEAST_ONE_FAILED]
                J_gate <- H, B [ALL_DONE] ? H success, B success
                J <- J_gate=true
                verdict <- J, H, B [NONE_FAILED]
                """);
    }

    /** Rule 0: what waits only for excluded tasks is excluded, ALL_DONE or not. */
    @Test
    void runAlwaysBelowAFailureHandlerWaitsForWhatIsNeverExcluded() {
        assertExact("""
                A
                H <- A Failed
                N <- H Completed|Skipped
                """, """
                A
                H <- A [AT_LEAST_ONE_FAILED]
                N <- H, A [ALL_DONE]
                """);
    }

    /** ST-2: Do-If-Skip-Else. */
    @Test
    void skippedIsAskedByAGate() {
        assertExact("""
                A
                B <- A Succeeded
                H <- A Failed
                Dummy <- B Skipped
                """, """
                A
                B <- A
                H <- A [AT_LEAST_ONE_FAILED]
                Dummy_gate <- B [ALL_DONE] ? B upstream_failed
                Dummy <- Dummy_gate=true
                Dummy_verdict_gate <- B, Dummy [AT_LEAST_ONE_FAILED] ? Dummy excluded
                Dummy_verdict <- Dummy_verdict_gate=true
                started <- A [ALL_DONE]
                verdict <- H, Dummy_verdict, Dummy, started [NONE_FAILED]
                """);
    }

    /** ST-3: what Try-Catch-Proceed needs. */
    @Test
    void succeededOrSkippedIsWhatDidNotFail() {
        assertExact("""
                A
                H <- A Failed
                N <- H Skipped|Succeeded
                """, """
                A
                H <- A [AT_LEAST_ONE_FAILED]
                H_failed <- H [AT_LEAST_ONE_FAILED]
                N_gate <- H_failed, H, A [ALL_DONE] ? H_failed excluded
                N <- N_gate=true
                started <- A [ALL_DONE]
                verdict <- N, H, started [NONE_FAILED]
                """);
    }

    /** A wait for nothing that can happen is never over. */
    @Test
    void whatCanNeverRunIsExcluded() {
        assertExact("""
                Off (Inactive Succeeded)
                H <- Off Failed
                """, """
                Off
                H <- Off [AT_LEAST_ONE_FAILED]
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

    /** EX-11 is about the editor; ADF itself asks for a condition. */
    @Test
    void aDependencyWithoutAConditionIsTakenForOneOnSuccessAndTold() {
        Converted converted = Adf.convert("P", """
                {"name": "A", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}},
                {"name": "B", "type": "Wait", "dependsOn": [{"activity": "A", "dependencyConditions": []}],
                 "typeProperties": {"waitTimeInSeconds": 1}}
                """);
        assertThat(Sketch.of(converted, "p")).isEqualTo("A\nB <- A\n");
        assertThat(converted.codes("B")).contains(DEPENDENCY_WITHOUT_CONDITION);
        assertThat(converted.status("B")).isEqualTo(ActivityStatus.APPROXIMATED);
    }

    /** CO-4: names are unique, so that it is clear what waits for what. */
    @Test
    void twoActivitiesOfOneNameAreReportedAndBothKept() {
        Converted converted = Sketch.convert("""
                A
                A
                B <- A Succeeded
                """);
        assertThat(Sketch.of(converted, "p")).isEqualTo("A\nA_2\nB <- A\n");
        assertThat(converted.codes("A")).contains(ACTIVITY_NAME_TWICE);
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
    }
}
