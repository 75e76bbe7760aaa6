package io.wkmigrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.verify.Difference.Outcome;
import io.wkmigrate.verify.Difference.Part;
import io.wkmigrate.verify.Proof.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checker calls equal, and what it finds in jobs that were made wrong by hand. */
class VerifierTest {

    private static final String DO_IF_ELSE = """
            A
            B <- A Succeeded
            H <- A Failed
            """;

    @Test
    void aJobThatDoesTheSameIsEqual() {
        assertThat(proof(DO_IF_ELSE, """
                A
                B <- A
                H <- A [AT_LEAST_ONE_FAILED]
                """).result()).isEqualTo(Result.EQUAL);
    }

    /** What does not run cannot fail, so it opens no case of its own. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "A",                                           "A",                                              2
            "A;B",                                         "A;B",                                            4
            "A;B <- A Succeeded;C <- B Succeeded",         "A;B <- A;C <- B",                                4
            "A;B <- A Completed",                          "A;B <- A [ALL_DONE]",                            4
            "Stop fail",                                   "Stop",                                           1
            "Check if;  + T;  - F",                        "Check ? {{p}} = x;T <- Check=true;F <- Check=false", 4
            "Route switch;  1 X;  2 Y",  "Route ? {{p}} = x;X <- Route=true;Route_2 ? {{p}} = y <- Route=false;Y <- Route_2=true", 5
            """)
    void countsTheCoursesOfEvents(String flow, String job, long cases) {
        Proof proof = proof(flow.replace(";", "\n"), job.replace(";", "\n"));
        assertThat(proof.result()).isEqualTo(Result.EQUAL);
        assertThat(proof.cases()).isEqualTo(cases);
    }

    @Test
    void tellsWhatHappensOnBothSides() {
        Difference difference = difference(DO_IF_ELSE, """
                A
                B <- A
                H <- A [ALL_DONE]
                """);
        assertThat(difference.course()).isEmpty();
        assertThat(difference.differences()).containsExactly("The task H runs, but \"H\" does not run in ADF.");
        assertThat(difference.activity()).contains("H");
        assertThat(difference.pipeline())
                .contains(new Outcome(
                        "Succeeded",
                        List.of(activity("A", "Succeeded"), activity("B", "Succeeded"), activity("H", "Skipped"))));
        assertThat(difference.run())
                .contains(new Outcome(
                        "SUCCESS", List.of(task("A", "SUCCESS"), task("B", "SUCCESS"), task("H", "SUCCESS"))));
        assertThat(difference.text())
                .isEqualTo("When all goes well: ADF: Succeeded A, B; Skipped H; the run Succeeded."
                        + " Job p: SUCCESS A, B, H; the run SUCCESS. The task H runs, but \"H\" does not run in ADF.");
    }

    @Test
    void theCourseOfEventsIsTheSimplest() {
        Difference difference = difference("""
                X
                A <- X Completed
                Y <- A Completed
                H <- Y Failed
                """, """
                X
                A <- X [ALL_DONE]
                Y <- A [ALL_DONE]
                H <- Y
                """);
        assertThat(difference.course()).isEmpty();
        difference = difference("""
                X
                A <- X Completed
                B <- A Succeeded
                """, """
                X
                A <- X [ALL_DONE]
                B <- A [ALL_DONE]
                """);
        assertThat(difference.course()).containsExactly("\"A\" fails");
    }

    @Test
    void findsARunThatEndsOtherwise() {
        Difference difference = difference(DO_IF_ELSE, """
                A
                B <- A
                H <- A [AT_LEAST_ONE_FAILED]
                verdict ? true = true <- A, B, H [ALL_DONE]
                """);
        assertThat(difference.course()).containsExactly("\"B\" fails");
        assertThat(difference.differences()).containsExactly("The run of the job succeeds, but in ADF it fails.");
        assertThat(difference.activity()).isEmpty();
    }

    @Test
    void findsAnActivityWithoutATask() {
        assertThat(difference("""
                A
                B
                """, "A").differences()).containsExactly("\"B\" runs in ADF, but no task stands for it.");
    }

    @Test
    void anActivityThatNeverRunsNeedsNoTask() {
        assertThat(proof("""
                A
                B <- A Skipped
                """, "A").result()).isEqualTo(Result.EQUAL);
    }

    @Test
    void findsATaskThatStartsTooEarly_EX7() {
        String flow = """
                A
                B <- A Completed|Skipped
                """;
        assertThat(difference(flow, """
                A
                B
                """).differences())
                .containsExactly("The task B does not wait for the end of \"A\", but \"B\" does in ADF.");
        assertThat(proof(flow, """
                A
                B <- A [ALL_DONE]
                """).result()).isEqualTo(Result.EQUAL);
    }

    @Test
    void findsATaskThatDoesNotWaitForTheEndsOfBranches_EX7() {
        String flow = """
                Check if
                  + T
                B <- Check Completed
                """;
        String job = """
                Check ? {{p}} = x
                T <- Check=true
                B <- %s [ALL_DONE]
                """;
        assertThat(difference(flow, job.formatted("Check")).differences())
                .containsExactly("The task B does not wait for the end of \"Check\", but \"B\" does in ADF.");
        assertThat(proof(flow, job.formatted("Check, T")).result()).isEqualTo(Result.EQUAL);
    }

    @Test
    void findsAValueThatNothingHasPublished() {
        EmittedPipeline emitted = EmittedPipeline.of("""
                A
                B <- A Completed
                """, """
                A
                B <- A [ALL_DONE]
                """);
        parameters(emitted).put("x", "{{tasks.A.values.x}}");
        Difference difference = emitted.proof().difference().orElseThrow();
        assertThat(difference.course()).containsExactly("\"A\" fails");
        assertThat(difference.differences())
                .containsExactly("The task B reads a value of A, which has not published any.");
        parameters(emitted).put("end", "{{tasks.A.result_state}}");
        assertThat(emitted.proof().result()).as("it can tell").isEqualTo(Result.EQUAL);
    }

    @Test
    void findsAValueOfATaskThatIsNotUpstream() {
        EmittedPipeline emitted = EmittedPipeline.of("""
                A
                B
                """, """
                A
                B
                """);
        parameters(emitted).put("x", "{{tasks.A.values.x}}");
        assertThat(emitted.proof().difference().orElseThrow().course()).isEmpty();
    }

    private static ObjectNode parameters(EmittedPipeline emitted) {
        return ((ObjectNode) emitted.jobs().get("p").at("/tasks/1/notebook_task")).withObject("base_parameters");
    }

    @Test
    void findsThatAnInactiveActivityDoesWork_IN2() {
        assertThat(difference("Off (Inactive Succeeded)", "Off").differences())
                .containsExactly("The task Off succeeds at work, but \"Off\" is inactive in ADF.");
        assertThat(proof("Off (Inactive Succeeded)", "Off ? true = true").result())
                .isEqualTo(Result.EQUAL);
        assertThat(proof("Off (Inactive Failed)", "Off").result()).isEqualTo(Result.EQUAL);
    }

    /** Section 3.5 of the target reference, trap (d). */
    @Test
    void findsThatATimeOutIsNotSeen() {
        String job = """
                A
                gate ? {{tasks.A.result_state}} %s <- A [ALL_DONE]
                H <- gate=true
                """;
        String flow = """
                A
                H <- A Failed
                """;
        assertThat(difference(flow, job.formatted("= failed")).course()).containsExactly("\"A\" times out");
        assertThat(proof(flow, job.formatted("!= success")).result()).isEqualTo(Result.EQUAL);
    }

    @Test
    void aJobMustBeRightUnderBothReadings() {
        String flow = """
                Check if
                  + T
                  - F
                J <- Check Succeeded
                """;
        String job = """
                Check ? {{p}} = x
                T <- Check=true
                F <- Check=false
                J <- Check, T, F%s
                """;
        assertThat(difference(flow, job.formatted("")).differences())
                .containsExactly("\"J\" runs in ADF, but its task J does not run.");
        assertThat(proof(flow, job.formatted(" [NONE_FAILED]")).result()).isEqualTo(Result.EQUAL);
    }

    @Test
    void namesTheReadingThatADifferenceNeeds() {
        Difference difference = difference("""
                A
                Off (Inactive Skipped)
                J <- A Succeeded, Off Succeeded
                """, """
                A
                gate ? true = false
                Off ? true = true <- gate=true
                J <- A, Off
                """);
        assertThat(difference.readings())
                .containsExactly("an excluded dependency counts as successful under ALL_SUCCESS");
        assertThat(difference.text())
                .startsWith(
                        "When all goes well, and if an excluded dependency counts as successful under ALL_SUCCESS:");
    }

    @Test
    void findsThatAFailedEvaluationIsNotHandled() {
        String flow = """
                A
                H <- A Failed
                """;
        Difference difference = difference(flow, """
                A_evaluate
                A <- A_evaluate
                gate ? {{tasks.A.result_state}},x = failed,x <- A [ALL_DONE]
                H <- gate=true
                """);
        assertThat(difference.differences()).contains("\"H\" runs in ADF, but its task H does not run.");
        assertThat(proof(flow, """
                A_evaluate
                A <- A_evaluate
                H <- A [AT_LEAST_ONE_FAILED]
                """).result()).isEqualTo(Result.EQUAL);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "A;other",                      The task other is not in the source map.
            "A;B <- C",                     "A task waits for C, which does not exist."
            "A;A_1",                        "Several tasks stand for ""A"": A, A_1."
            "A;gate",                       The helper gate is no condition task.
            "A;gate ? {{x}} = 1",           "The task gate decides by {{x}}, which is not an end of a task."
            """)
    void findsAJobThatCannotBe(String job, String why) {
        Difference difference = difference("A", job.replace(";", "\n"));
        assertThat(difference.text()).isEqualTo(why);
        assertThat(difference.run()).isEmpty();
    }

    @Test
    void anIfConditionIsAConditionTask() {
        assertThat(difference("""
                Check if
                  + T
                """, """
                Check
                T <- Check
                """).text())
                .isEqualTo("\"Check\" has 1 conditions, and these tasks for them: Check.");
    }

    @Test
    void aPipelineThatIsUnclearIsNotChecked() {
        Proof proof = proof("B <- Nobody Succeeded", "B");
        assertThat(proof.result()).isEqualTo(Result.NOT_CHECKED);
        assertThat(proof.reason()).contains("An activity waits for \"nobody\", which does not exist.");
    }

    private static Part activity(String name, String status) {
        return new Part(name, Optional.empty(), status);
    }

    private static Part task(String name, String status) {
        return new Part(name, Optional.of(name), status);
    }

    private static Proof proof(String flow, String job) {
        return EmittedPipeline.of(flow, job).proof();
    }

    private static Difference difference(String flow, String job) {
        Proof proof = proof(flow, job);
        assertThat(proof.result()).isEqualTo(Result.DIFFERENT);
        return proof.difference().orElseThrow();
    }
}
