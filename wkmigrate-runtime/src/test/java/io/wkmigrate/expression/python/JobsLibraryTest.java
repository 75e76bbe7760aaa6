package io.wkmigrate.expression.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wkmigrate.run.NotebookServer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library does with the Jobs API, as section 3.2 of the target reference describes it, and with a clock by hand. */
class JobsLibraryTest {

    private static final String STAND_INS = """
            import json, os, sys
            from types import SimpleNamespace as Object
            sys.path.append(os.path.abspath(".."))
            from adf import jobs, loops

            class Clock:
                now, slept = 0.0, []
                def monotonic(self):
                    return self.now
                def sleep(self, seconds):
                    self.slept.append(seconds)
                    self.now += seconds

            def old(life, result=None):
                return Object(state=Object(life_cycle_state=life, result_state=result, state_message="told"))

            def new(state, code=None):
                details = None if code is None else Object(code=code, message="told")
                return Object(status=Object(state=state, termination_details=details))

            class Api:
                def __init__(self, *answers):
                    self.answers, self.cancelled, self.started = list(answers), [], []
                def get_run(self, run_id, page_token=None):
                    return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                def cancel_run(self, run_id):
                    self.cancelled.append(run_id)
                def run_now(self, job_id, job_parameters, idempotency_token):
                    self.started.append((job_id, job_parameters, len(idempotency_token)))
                    return Object(run_id=7)

            clock = Clock()
            answer = None
            """;

    @BeforeEach
    void pythonIsNeeded() {
        assumeTrue(NotebookServer.instance().isPresent(), "python3 is not installed");
    }

    /** Section 3.2: a run that failed says INTERNAL_ERROR in the older fields, and TERMINATED in the newer ones. */
    @ParameterizedTest
    @CsvSource({
        "'old(\"TERMINATED\", \"SUCCESS\")', true",
        "'old(\"TERMINATED\", \"SUCCESS_WITH_FAILURES\")', true",
        "'old(\"INTERNAL_ERROR\", \"FAILED\")', false",
        "'old(\"TERMINATED\", \"TIMEDOUT\")', false",
        "'old(\"SKIPPED\")', false",
        "'new(\"TERMINATED\", \"SUCCESS\")', true",
        "'new(\"TERMINATED\", \"SUCCESS_WITH_FAILURES\")', true",
        "'new(\"TERMINATED\", \"RUN_EXECUTION_ERROR\")', false",
        "'new(\"TERMINATED\", \"MAX_CONCURRENT_RUNS_EXCEEDED\")', false"
    })
    void aRunHasEndedWhenEitherGenerationOfFieldsSaysSo(String run, boolean succeeded) {
        assertThat(answer("answer = jobs.wait(Api(%s), 7, None, clock).succeeded".formatted(run)))
                .isEqualTo(String.valueOf(succeeded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old(\"PENDING\")", "old(\"RUNNING\")", "old(\"WAITING_FOR_RETRY\")", "old(\"BLOCKED\")",
                "old(\"TERMINATING\")", "new(\"QUEUED\")", "new(\"RUNNING\")", "new(\"WAITING\")"
            })
    void aRunThatGoesOnIsAskedAgain(String run) {
        assertThat(answer("""
                jobs.wait(Api(%s, %s, old("TERMINATED", "SUCCESS")), 7, None, clock)
                answer = len(clock.slept)
                """.formatted(run, run))).isEqualTo("2");
    }

    @Test
    void aRunThatTakesTooLongIsCancelled() {
        assertThat(answer("""
                api = Api(old("RUNNING"))
                try:
                    jobs.wait(api, 7, 100.0, clock)
                except jobs.JobTimedOut as error:
                    answer = [str(error), api.cancelled, clock.now]
                """)).isEqualTo("[\"The run 7 did not end in time.\", [7], 100.0]");
    }

    /** The pauses grow, so that a long run is not asked for all the time, and stay below a limit. */
    @Test
    void thePausesGrow() {
        assertThat(answer("""
                jobs.wait(Api(*[old("RUNNING")] * 20, old("TERMINATED", "SUCCESS")), 7, None, clock)
                answer = [clock.slept[0], clock.slept == sorted(clock.slept), max(clock.slept) <= 15]
                """)).isEqualTo("[1.0, true, true]");
    }

    @Test
    void aFailureNamesTheRunAndWhatWasTold() {
        assertThat(answer("""
                try:
                    jobs.require(jobs.wait(Api(old("INTERNAL_ERROR", "FAILED")), 7, None, clock))
                except jobs.JobFailed as error:
                    answer = str(error)
                """)).isEqualTo("\"The run 7 ended as FAILED: told\"");
    }

    @Test
    void aRequestThatIsSentAgainDoesNotStartTheJobAgain() {
        assertThat(answer("""
                api = Api()
                answer = [jobs.submit(api, "12", {"a": "b"}), api.started]
                """)).isEqualTo("[7, [[12, {\"a\": \"b\"}, 32]]]");
    }

    /** A parameter holds 10,000 characters; the message does not tell the value. */
    @Test
    void aParameterThatIsTooLongIsNamed() {
        assertThat(answer("""
                jobs.submit(Api(), "12", {"a": "x" * 10_000})
                try:
                    jobs.submit(Api(), "12", {"big": "x" * 10_001})
                except jobs.JobFailed as error:
                    answer = str(error)
                """)).contains("\\\"big\\\" has 10001 characters").doesNotContain("xxx");
    }

    /** Of a task that was attempted twice the last attempt counts; tasks come in pages. */
    @Test
    void theTasksOfARunComeInPages() {
        assertThat(answer("""
                def task(key, attempt, end, result):
                    return Object(task_key=key, run_id=attempt, attempt_number=attempt, end_time=end,
                                  **vars(old("TERMINATED", result)))
                api = Api(
                    Object(tasks=[task("B", 0, 9, "SUCCESS"), task("A", 1, 5, "SUCCESS")], next_page_token="x"),
                    Object(tasks=[task("A", 0, 3, "FAILED")], next_page_token=None))
                answer = [[key, each.run_id, each.succeeded] for key, each in jobs.tasks(api, 7).items()]
                """)).isEqualTo("[[\"A\", 1, true], [\"B\", 0, true]]");
    }

    @Test
    void aRunWithoutTasksHasNone() {
        assertThat(answer("answer = jobs.tasks(Api(Object(tasks=None)), 7)")).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"0.12:00:00, 43200", "7.00:00:00, 604800", "00:10:00, 600", "0:1, 60", "1.2:3:4.5, 93784"})
    void timeSpansAreRead_PO2(String text, String seconds) {
        assertThat(answer("answer = loops.seconds(\"%s\")".formatted(text))).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "12", "1.2.3:00:00"})
    void textThatIsNoTimeSpanIsAnError(String text) {
        assertThat(answer("""
                try:
                    loops.seconds("%s")
                except ValueError as error:
                    answer = "no time span" in str(error)
                """.formatted(text))).isEqualTo("true");
    }

    /** Variables are never taken for unchanged because a text was shortened. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'boom'                                           | {}
                    'boom' + chr(10) + 'Variables: {"l": [1]} trace' | {"l": [1]}
                    'boom' + chr(10) + 'Variables: {"l": [1'         | "refused"
                    """)
    void whatAFailedLoopToldIsWholeOrRefused(String error, String told) {
        assertThat(answer("""
                api = Object(get_run_output=lambda run_id: Object(error=%s))
                try:
                    answer = loops._told(api, jobs.Ended(7, "FAILED"), True)
                except jobs.JobFailed:
                    answer = "refused"
                """.formatted(error))).isEqualTo(told);
    }

    private static String answer(String program) {
        NotebookServer.Outcome outcome = NotebookServer.instance()
                .orElseThrow()
                .run(
                        STAND_INS + program + "\ndbutils.notebook.exit(json.dumps(answer))",
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        NotebookServer.JobsApi.NONE);
        assertThat(outcome.error()).isEmpty();
        return outcome.exit().orElseThrow();
    }
}
