package io.wkmigrate.verify.lakeflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wkmigrate.convert.Converted;
import io.wkmigrate.verify.JobSketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the platform refuses (section 3.1), and what the reference does not answer for (section 3.4, rule 1). */
class JobGraphTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "a;a",                                            Two tasks have the key a.
            "a <- b",                                         "A task waits for b, which does not exist."
            "a <- b;b <- a",                                  The task a waits for itself.
            "a;b <- a, a",                                    The task b waits twice for the same task.
            "a;b <- a [SOMETIMES]",                           The task b has the run_if SOMETIMES.
            "a;b <- a=true",                                  "The task b waits for an outcome of a, which is no condition task."
            "a ? 1 = 1;b <- a=maybe",                         "The task b waits for the outcome ""maybe"", which no task has."
            """)
    void whatThePlatformRefusesIsRefused(String sketch, String why) {
        assertThatThrownBy(() -> JobGraph.read(JobSketch.job(sketch.replace(";", "\n"))))
                .isInstanceOf(MalformedJobException.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "a ? 1 = 1;b;c <- a=true, b"
            "a ? 1 = 1;b ? 1 = 1;c <- a=true, b=true"
            "a ? 1 = 1;c <- a=true [ALL_DONE]"
            """)
    void whatIsNotDocumentedIsRefused(String sketch) {
        assertThatThrownBy(() -> JobGraph.read(JobSketch.job(sketch.replace(";", "\n"))))
                .hasMessage("The task c waits for an outcome and for something else, or has a run_if besides; what that"
                        + " means is not documented.");
    }

    @Test
    void aDisabledTaskIsRefused() {
        assertThatThrownBy(() -> JobGraph.read(Converted.yaml("""
                        tasks:
                          - task_key: a
                            disabled: true
                            notebook_task: {notebook_path: /a}
                        """))).hasMessage("The task a is disabled.");
    }

    @Test
    void knowsAllThatIsUpstream() throws MalformedJobException {
        JobGraph graph = JobGraph.read(JobSketch.job("""
                c <- b
                b <- a
                a
                d
                """));
        assertThat(graph.tasks()).containsOnlyKeys("a", "b", "c", "d");
        assertThat(graph.tasks().get("c").upstream()).containsExactlyInAnyOrder("a", "b");
        assertThat(graph.leaves()).extracting(JobTask::key).containsExactlyInAnyOrder("c", "d");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            {{tasks.a.result_state}},         "The task gate reads the end of a, which it does not wait for itself."
            {{tasks.b.values.x}},             "The task gate decides by {{tasks.b.values.x}}, which is not an end of a task."
            {{job.parameters.p}},             "The task gate decides by {{job.parameters.p}}, which is not an end of a task."
            """)
    void aGateReadsOnlyTheEndsOfTasksThatItWaitsFor(String operand, String why) throws MalformedJobException {
        JobTask gate =
                JobGraph.read(JobSketch.job("""
                a
                b <- a
                gate ? %s = x <- b [ALL_DONE]
                """.formatted(operand))).tasks().get("gate");
        assertThatThrownBy(() -> StateComparison.read(gate, gate.condition().orElseThrow()))
                .hasMessage(why);
    }

    @Test
    void aGateComparesTexts() throws MalformedJobException {
        JobTask gate = JobGraph.read(Converted.yaml("""
                tasks:
                  - task_key: gate
                    condition_task: {op: GREATER_THAN, left: "2", right: "1"}
                """)).tasks().get("gate");
        assertThatThrownBy(() -> StateComparison.read(gate, gate.condition().orElseThrow()))
                .hasMessage("The task gate compares numbers, with GREATER_THAN.");
    }
}
