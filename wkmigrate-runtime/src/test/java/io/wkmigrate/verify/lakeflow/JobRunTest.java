package io.wkmigrate.verify.lakeflow;

import static io.wkmigrate.verify.lakeflow.Reading.EXCLUDED_COUNTS_FOR_ALL_SUCCESS;
import static io.wkmigrate.verify.lakeflow.Reading.EXCLUDED_COUNTS_FOR_ONE_SUCCESS;
import static io.wkmigrate.verify.lakeflow.Reading.EXCLUDED_LEAF_LEAVES_FAILURE;
import static io.wkmigrate.verify.lakeflow.TaskEnd.EXCLUDED;
import static io.wkmigrate.verify.lakeflow.TaskEnd.FAILED;
import static io.wkmigrate.verify.lakeflow.TaskEnd.SUCCESS;
import static io.wkmigrate.verify.lakeflow.TaskEnd.UPSTREAM_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 3.3 to 3.6 of the target reference. */
class JobRunTest {

    /** Tasks that end in each way there is. */
    private static final String ENDS = """
            good
            good2
            fail
            fail2
            upstream <- fail
            no ? true = false
            excluded <- no=true
            excluded2 <- no=true
            """;

    /** Section 3.4, cell by cell; two ends where the reference has two readings. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            ALL_SUCCESS,          "good, fail",          UPSTREAM_FAILED
            ALL_SUCCESS,          "good, good2",         SUCCESS
            ALL_SUCCESS,          "fail, fail2",         UPSTREAM_FAILED
            ALL_SUCCESS,          "good, upstream",      UPSTREAM_FAILED
            ALL_SUCCESS,          "good, excluded",      EXCLUDED|SUCCESS
            ALL_SUCCESS,          "fail, excluded",      UPSTREAM_FAILED
            AT_LEAST_ONE_SUCCESS, "good, fail",          SUCCESS
            AT_LEAST_ONE_SUCCESS, "good, good2",         SUCCESS
            AT_LEAST_ONE_SUCCESS, "fail, fail2",         UPSTREAM_FAILED
            AT_LEAST_ONE_SUCCESS, "fail, upstream",      UPSTREAM_FAILED
            AT_LEAST_ONE_SUCCESS, "good, excluded",      SUCCESS
            AT_LEAST_ONE_SUCCESS, "fail, excluded",      UPSTREAM_FAILED|SUCCESS
            NONE_FAILED,          "good, fail",          UPSTREAM_FAILED
            NONE_FAILED,          "good, good2",         SUCCESS
            NONE_FAILED,          "fail, fail2",         UPSTREAM_FAILED
            NONE_FAILED,          "good, upstream",      UPSTREAM_FAILED
            NONE_FAILED,          "good, excluded",      SUCCESS
            NONE_FAILED,          "fail, excluded",      UPSTREAM_FAILED
            ALL_DONE,             "good, fail",          SUCCESS
            ALL_DONE,             "good, good2",         SUCCESS
            ALL_DONE,             "fail, fail2",         SUCCESS
            ALL_DONE,             "good, excluded",      SUCCESS
            ALL_DONE,             "fail, excluded",      SUCCESS
            AT_LEAST_ONE_FAILED,  "good, fail",          SUCCESS
            AT_LEAST_ONE_FAILED,  "good, upstream",      SUCCESS
            AT_LEAST_ONE_FAILED,  "good, good2",         EXCLUDED
            AT_LEAST_ONE_FAILED,  "fail, fail2",         SUCCESS
            AT_LEAST_ONE_FAILED,  "good, excluded",      EXCLUDED
            AT_LEAST_ONE_FAILED,  "fail, excluded",      SUCCESS
            ALL_FAILED,           "good, fail",          EXCLUDED
            ALL_FAILED,           "good, good2",         EXCLUDED
            ALL_FAILED,           "fail, fail2",         SUCCESS
            ALL_FAILED,           "fail, upstream",      SUCCESS
            ALL_FAILED,           "good, excluded",      EXCLUDED
            ALL_FAILED,           "fail, excluded",      EXCLUDED
            """)
    void aTaskEndsByWhatItWaitsFor(String runIf, String dependencies, String ends) {
        String sketch = ENDS + "task <- " + dependencies + " [" + runIf + "]";
        String[] either = ends.split("\\|");
        assertThat(JobCourse.of(sketch).end("task")).hasToString(either[0]);
        assertThat(JobCourse.of(sketch, EXCLUDED_COUNTS_FOR_ALL_SUCCESS, EXCLUDED_COUNTS_FOR_ONE_SUCCESS)
                        .end("task"))
                .hasToString(either[either.length - 1]);
    }

    @ParameterizedTest
    @CsvSource({"ALL_SUCCESS", "AT_LEAST_ONE_SUCCESS", "NONE_FAILED", "ALL_DONE", "AT_LEAST_ONE_FAILED", "ALL_FAILED"})
    void whereAllIsExcludedTheTaskIsToo_rule0(String runIf) {
        String sketch = ENDS + "task <- excluded, excluded2 [" + runIf + "]";
        assertThat(JobCourse.of(sketch).end("task")).isEqualTo(EXCLUDED);
        assertThat(JobCourse.of(sketch, Reading.values()).end("task")).isEqualTo(EXCLUDED);
    }

    @Test
    void aTaskThatWaitsForNothingRuns() {
        assertThat(JobCourse.of("good [ALL_FAILED]").end("good")).isEqualTo(SUCCESS);
    }

    @Test
    void onlyTheOutcomeThatIsMetLetsATaskRun_rule1() {
        JobCourse course = JobCourse.of("""
                yes ? true = true
                whenTrue <- yes=true
                whenFalse <- yes=false
                behind <- whenFalse
                """);
        assertThat(course.end("whenTrue")).isEqualTo(SUCCESS);
        assertThat(course.end("whenFalse")).isEqualTo(EXCLUDED);
        assertThat(course.end("behind")).isEqualTo(EXCLUDED);
    }

    @Test
    void aConditionThatDidNotRunIsNotMet_rule1() {
        JobCourse course = JobCourse.of("""
                fail
                no ? true = false
                blocked ? true = true <- fail
                never ? true = true <- no=true
                behindBlocked <- blocked=true
                behindNever <- never=false
                """);
        assertThat(course.end("behindBlocked")).isEqualTo(UPSTREAM_FAILED);
        assertThat(course.end("behindNever")).isEqualTo(EXCLUDED);
    }

    /** Section 5.2 and {@code result_state} of section 6.2. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            good,     success
            fail,     failed
            late,     timedout
            upstream, upstream_failed
            excluded, excluded
            """)
    void aGateReadsHowTasksEnded(String task, String state) {
        String gates = ENDS + """
                late
                is ? {{tasks.%1$s.result_state}} = %2$s <- good, %1$s [ALL_DONE]
                not ? %2$s != {{tasks.%1$s.result_state}} <- good, %1$s [ALL_DONE]
                runs <- is=true
                not_run <- not=true
                """.formatted(task, state);
        String sketch = task.equals("good") ? gates.replace("good, good", "good") : gates;
        assertThat(JobCourse.of(sketch).end("runs")).isEqualTo(SUCCESS);
        assertThat(JobCourse.of(sketch).end("not_run")).isEqualTo(EXCLUDED);
    }

    @Test
    void aGateReadsSeveralEndsInOneText() {
        JobCourse course = JobCourse.of("""
                good
                fail
                both ? {{tasks.good.result_state}},{{tasks.fail.result_state}} = success,failed <- good, fail [ALL_DONE]
                other ? {{tasks.good.result_state}},{{tasks.fail.result_state}} = failed,success <- good, fail [ALL_DONE]
                same ? {{tasks.good.result_state}} = {{tasks.fail.result_state}} <- good, fail [ALL_DONE]
                a <- both=true
                b <- other=true
                c <- same=false
                """);
        assertThat(course.end("a")).isEqualTo(SUCCESS);
        assertThat(course.end("b")).isEqualTo(EXCLUDED);
        assertThat(course.end("c")).isEqualTo(SUCCESS);
    }

    /** Section 3.6. */
    @Test
    void aRunFailsWithALeaf() {
        assertThat(JobCourse.of("good").status()).isEqualTo(SUCCESS);
        assertThat(JobCourse.of("fail").status()).isEqualTo(FAILED);
        assertThat(JobCourse.of("""
                fail
                leaf <- fail
                """).status())
                .as("UPSTREAM_FAILED counts as failed")
                .isEqualTo(FAILED);
        assertThat(JobCourse.of("""
                no ? true = false
                leaf <- no=true
                """).status()).as("EXCLUDED does not").isEqualTo(SUCCESS);
    }

    @Test
    void aFailureBeforeGoodLeavesIsASuccess() {
        String sketch = """
                fail
                handler <- fail [AT_LEAST_ONE_FAILED]
                """;
        assertThat(JobCourse.of(sketch).status()).isEqualTo(SUCCESS);
        assertThat(JobCourse.of(sketch, EXCLUDED_LEAF_LEAVES_FAILURE).status()).isEqualTo(SUCCESS);
    }

    /** Section 3.5: not said anywhere. */
    @Test
    void aFailureBeforeAnExcludedLeafIsInDoubt() {
        String sketch = """
                fail
                handler <- fail [AT_LEAST_ONE_FAILED]
                gate ? true = false <- handler
                leaf <- gate=true
                """;
        assertThat(JobCourse.of(sketch).status()).isEqualTo(SUCCESS);
        assertThat(JobCourse.of(sketch, EXCLUDED_LEAF_LEAVES_FAILURE).status()).isEqualTo(FAILED);
    }
}
