package io.wkmigrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.verify.Proof.Result;
import org.junit.jupiter.api.Test;

/** Loops: the body is compared with the job that runs it, on its own. */
class LoopProofTest {

    private static final String LOOP = """
            Loop foreach
              @ A
              @ B <- A Succeeded
            """;

    private static final String BODY = """
            A
            B <- A
            """;

    @Test
    void theBodyIsComparedWithItsJob() {
        Proof proof = loop(LOOP, "body", BODY).proof();
        assertThat(proof.result()).isEqualTo(Result.EQUAL);
        assertThat(proof.cases()).as("2 of the pipeline, 3 of the body").isEqualTo(5);
    }

    @Test
    void findsADifferenceInABody() {
        Difference difference = loop(LOOP, "body", BODY.replace("<- A", "<- A [ALL_DONE]"))
                .proof()
                .difference()
                .orElseThrow();
        assertThat(difference.job()).isEqualTo("body");
        assertThat(difference.course()).containsExactly("\"Loop/A\" fails");
    }

    @Test
    void findsThatTheLoopRunsAnotherJob() {
        assertThat(loop(LOOP, "other", BODY).proof().difference().orElseThrow().text())
                .isEqualTo("The tasks of \"Loop\" do not run the job of its body, body.");
    }

    @Test
    void aBodyThatIsNowhereIsNotChecked() {
        Proof proof = EmittedPipeline.of(LOOP, "Loop").proof();
        assertThat(proof.result()).isEqualTo(Result.NOT_CHECKED);
        assertThat(proof.reason()).contains("No job has what is inside \"Loop\"; it has to be written by hand.");
    }

    @Test
    void findsAJobThatNothingRuns() {
        EmittedPipeline emitted = EmittedPipeline.of("A", "A");
        assertThat(emitted.withBody("extra", emitted)
                        .proof()
                        .difference()
                        .orElseThrow()
                        .text())
                .isEqualTo("Nothing runs the job extra.");
    }

    @Test
    void anEmptyBodyHasNothingToCompare() {
        assertThat(EmittedPipeline.of("Loop foreach", "Loop").proof().result()).isEqualTo(Result.EQUAL);
    }

    @Test
    void aLoopMayRepeatItsOnlyActivityItself() {
        EmittedPipeline emitted = EmittedPipeline.of("""
                Loop foreach
                  @ A
                """, "Loop\nA");
        ObjectNode job = (ObjectNode) Converted.yaml("""
                tasks:
                  - task_key: Loop
                    for_each_task:
                      inputs: "[]"
                      task: {task_key: A, notebook_task: {notebook_path: /a}}
                """);
        assertThat(emitted.with("p", job).proof().result()).isEqualTo(Result.EQUAL);
        ((ObjectNode) job.at("/tasks/0/for_each_task/task")).put("task_key", "C");
        assertThat(emitted.with("p", job).proof().result()).isEqualTo(Result.DIFFERENT);
    }

    private static final String UNTIL = """
            Loop until
              @ A
            """;

    /** UN-2: after a failed pass, too. */
    @Test
    void theConditionIsEvaluatedAfterEveryPass() {
        String right = """
                A
                Loop_evaluate <- A [ALL_DONE]
                verdict ? true = true <- A, Loop_evaluate [NONE_FAILED]
                """;
        assertThat(loop(UNTIL, "body", right).proof().result()).isEqualTo(Result.EQUAL);
        assertThat(loop(UNTIL, "body", right.replace("A [ALL_DONE]", "A"))
                        .proof()
                        .difference()
                        .orElseThrow()
                        .differences())
                .contains("The task Loop_evaluate does not run, but in ADF the condition is evaluated.");
        assertThat(loop(UNTIL, "body", right.replace("Loop_evaluate <- A [ALL_DONE]", "Loop_evaluate"))
                        .proof()
                        .difference()
                        .orElseThrow()
                        .differences())
                .containsExactly("The task Loop_evaluate does not wait for the end of \"Loop/A\".");
    }

    @Test
    void anEmptyBodyMayHaveAJobForTheCondition() {
        assertThat(loop("Loop until", "body", "Loop_evaluate").proof().result()).isEqualTo(Result.EQUAL);
        assertThat(loop("Loop until", "body", "gate ? true = false\nLoop_evaluate <- gate=true")
                        .proof()
                        .result())
                .isEqualTo(Result.DIFFERENT);
    }

    @Test
    void aPassEndsAsItsBody() {
        assertThat(loop(UNTIL, "body", """
                A
                Loop_evaluate <- A [ALL_DONE]
                """).proof().difference().orElseThrow().differences())
                .containsExactly("The run of the job succeeds, but in ADF it fails.");
    }

    private static EmittedPipeline loop(String flow, String runs, String body) {
        EmittedPipeline inside = EmittedPipeline.of(flow, body);
        EmittedPipeline outside = EmittedPipeline.of(flow, "Loop").withBody("body", inside);
        ObjectNode task = (ObjectNode) outside.jobs().get("p").at("/tasks/0");
        task.putObject("run_job_task").put("job_id", "${resources.jobs." + runs + ".id}");
        return outside;
    }
}
