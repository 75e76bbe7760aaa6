package io.wkmigrate.lower.control;

import static io.wkmigrate.convert.Converted.yaml;
import static io.wkmigrate.lower.control.Sketch.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If Conditions: IF-1, IF-2, and joins below them (D2 of the peers; section 3.4 of the target reference). */
class IfConditionTest {

    @Test
    void branchesHangOnTheOutcomes_IF1() {
        assertExact("""
                Check ? flag
                  + T
                  - F1
                  - F2 <- F1 Succeeded
                """, """
                Check
                T <- Check=true
                F1 <- Check=false
                F2 <- F1
                """);
    }

    /** D2: the join waits for the real ends of both branches, and a failure in the branch that ran stops it. */
    @Test
    void aJoinWaitsForTheLastTasksOfBothBranches_IF2() {
        assertExact("""
                Check ? flag
                  + T1
                  + T2 <- T1 Succeeded
                  - F
                After <- Check Succeeded
                """, """
                Check
                T1 <- Check=true
                T2 <- T1
                F <- Check=false
                Check_end <- Check, T2, F [NONE_FAILED]
                After <- Check_end
                """);
    }

    /** D2: without an else the join must run when the condition is false. */
    @Test
    void aJoinBelowAnIfWithoutElseDoesNotHangOnTheBranchAlone_IF1() {
        assertExact("""
                Check ? flag
                  + T
                After <- Check Succeeded
                """, """
                Check
                T <- Check=true
                Check_end <- Check, T [NONE_FAILED]
                After <- Check_end
                """);
    }

    @Test
    void anIfWithoutActivitiesEndsByItself_IF1() {
        assertExact("""
                Check ? flag
                After <- Check Succeeded
                """, """
                Check
                Check_end <- Check [NONE_FAILED]
                After <- Check_end
                """);
    }

    @Test
    void aFailureHandlerBehindAnIfSeesTheEndOfTheBranch_IF2() {
        assertExact("""
                Check ? flag
                  + T
                  - F
                H <- Check Failed
                """, """
                Check
                T <- Check=true
                F <- Check=false
                Check_end <- Check, T, F [NONE_FAILED]
                H <- Check_end [AT_LEAST_ONE_FAILED]
                """);
    }

    @Test
    void theOuterIfWaitsForAllThatIsInTheInnerOne() {
        assertExact("""
                Outer ? a
                  + Inner ? b
                    + X
                After <- Outer Completed
                """, """
                Outer
                Inner <- Outer=true
                X <- Inner=true
                Outer_end <- Outer, Inner, X [NONE_FAILED]
                After <- Outer_end [ALL_DONE]
                """);
    }

    @Test
    void aHandlerInsideABranchIsExactWhereTheIfAlwaysRuns() {
        assertExact("""
                Check ? flag
                  + T
                  + H <- T Failed
                """, """
                Check
                T <- Check=true
                H <- T [AT_LEAST_ONE_FAILED]
                """);
    }

    /** Trap (a): where the If is skipped, its branch must not look failed to the handlers inside. */
    @Test
    void aHandlerInsideABranchOfAnIfThatMayBeSkipped() {
        assertExact("""
                P
                Check ? flag <- P Succeeded
                  + T
                  + H <- T Failed
                """, """
                P
                Check_gate <- P [ALL_DONE] ? P success
                Check <- Check_gate=true
                T <- Check=true
                H <- T [AT_LEAST_ONE_FAILED]
                verdict <- H, P [NONE_FAILED]
                """);
    }

    /** The same where only the values of the If may fail. */
    @Test
    void aHandlerInsideABranchOfAnIfThatHasToBeComputed() {
        Converted converted = Adf.convert("P", """
                {"name": "Check", "type": "IfCondition", "typeProperties": {
                  "expression": {"type": "Expression", "value": "@contains(pipeline().RunId, '1')"},
                  "ifTrueActivities": [
                    {"name": "T", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}},
                    {"name": "H", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1},
                     "dependsOn": [{"activity": "T", "dependencyConditions": ["Failed"]}]}]}}
                """);
        assertThat(Sketch.of(converted, "p")).isEqualTo("""
                Check_evaluate
                Check_gate <- Check_evaluate [ALL_DONE] ? Check_evaluate success
                Check <- Check_gate=true
                T <- Check=true
                H <- T [AT_LEAST_ONE_FAILED]
                verdict <- H, Check_evaluate [NONE_FAILED]
                """);
    }

    /** D4: a boolean parameter is the text true or false in a job. */
    @Test
    void aBooleanParameterIsComparedWithTrue() {
        Converted converted = withCondition("Bool", "@pipeline().parameters.p");
        assertThat(converted.work("p", "Check")).isEqualTo(yaml("""
                op: EQUAL_TO
                left: "{{job.parameters.p}}"
                right: "true"
                """));
        assertThat(converted.parameters("p")).containsEntry("p", "true");
        assertThat(converted.status("Check")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    @Test
    void aLiteralConditionStaysOne_IF1() {
        Converted converted = Adf.convert("P", """
                {"name": "Check", "type": "IfCondition", "typeProperties": {"expression": false}}
                """);
        assertThat(converted.work("p", "Check")).isEqualTo(yaml("{op: EQUAL_TO, left: 'false', right: 'true'}"));
    }

    /** IF-1: text is not a boolean, whatever it says. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@pipeline().parameters.p",
                "@contains(pipeline().parameters.p, 'x')",
                "@{pipeline().parameters.p}"
            })
    void aConditionThatIsMoreThanAComparisonIsComputed(String expression) {
        Converted converted = withCondition("String", expression);
        assertThat(Sketch.of(converted, "p")).isEqualTo("""
                Check_evaluate
                Check <- Check_evaluate
                """);
        assertThat(converted.work("p", "Check")).isEqualTo(yaml("""
                op: EQUAL_TO
                left: "{{tasks.Check_evaluate.values.expression}}"
                right: "true"
                """));
        assertThat(converted.status("Check")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    private static Converted withCondition(String type, String expression) {
        return Adf.of("P", """
                {"parameters": {"p": {"type": "%s", "defaultValue": true}},
                 "activities": [{"name": "Check", "type": "IfCondition", "typeProperties": {
                   "expression": {"type": "Expression", "value": "%s"}}}]}
                """.formatted(type, expression)).convert();
    }
}
