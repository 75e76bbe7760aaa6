package io.wkmigrate.verify.adf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The execution model of ADF: EX-1 to EX-9, IF-2, SW-2, SW-3, IN-3 to IN-5 of its reference. */
class PipelineRunTest {

    /** EX-6, cell by cell: whether B runs behind an activity that ended so. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Succeeded, Succeeded, true
            Succeeded, Failed,    false
            Succeeded, Completed, true
            Succeeded, Skipped,   false
            Failed,    Succeeded, false
            Failed,    Failed,    true
            Failed,    Completed, true
            Failed,    Skipped,   false
            Skipped,   Succeeded, false
            Skipped,   Failed,    false
            Skipped,   Completed, false
            Skipped,   Skipped,   true
            """)
    void aConditionAcceptsAnEnd_EX6(String end, String condition, boolean runs) {
        PipelineCourse course = PipelineCourse.of(
                """
                Before
                A <- Before Succeeded
                B <- A %s
                """.formatted(condition), end.equals("Failed") ? "A" : end.equals("Skipped") ? "Before" : "");
        assertThat(course.ends()).containsEntry("A", end).containsEntry("B", runs ? "Succeeded" : "Skipped");
    }

    @Test
    void allEntriesMustAccept_EX4() {
        String sketch = """
                A
                B
                C <- A Succeeded, B Failed
                """;
        assertThat(PipelineCourse.of(sketch, "").that("Skipped")).isEqualTo("C");
        assertThat(PipelineCourse.of(sketch, "A B").that("Skipped")).isEqualTo("C");
        assertThat(PipelineCourse.of(sketch, "B").that("Succeeded")).isEqualTo("A C");
    }

    @Test
    void oneConditionOfAnEntryIsEnough_EX5() {
        String sketch = """
                A
                B <- A Succeeded
                C <- B Failed|Skipped
                """;
        assertThat(PipelineCourse.of(sketch, "").that("Skipped")).isEqualTo("C");
        assertThat(PipelineCourse.of(sketch, "A").that("Succeeded")).isEqualTo("C");
        assertThat(PipelineCourse.of(sketch, "B").that("Succeeded")).isEqualTo("A C");
    }

    @Test
    void skippingGoesOn_EX8() {
        PipelineCourse course = PipelineCourse.of("""
                X
                Y <- X Succeeded
                Z <- Y Succeeded
                Other
                """, "X");
        assertThat(course.that("Skipped")).isEqualTo("Y Z");
        assertThat(course.that("Succeeded"))
                .as("EX-9: nothing stops the others")
                .isEqualTo("Other");
    }

    @Test
    void aBranchDecidesHowItsIfConditionEnds_IF2() {
        String sketch = """
                Check if
                  + T
                  - F
                After <- Check Succeeded
                """;
        assertThat(PipelineCourse.of(sketch, "Check").ends())
                .as("the other branch is not even skipped")
                .containsOnlyKeys("Check", "Check/T", "After");
        assertThat(PipelineCourse.of(sketch, "Check Check/T").that("Failed")).isEqualTo("Check Check/T");
        assertThat(PipelineCourse.of(sketch, "Check/T").that("Succeeded"))
                .as("T is not run, so it does not fail")
                .isEqualTo("After Check Check/F");
    }

    @Test
    void anEmptyBranchSucceeds_IF1() {
        assertThat(PipelineCourse.of("""
                Check if
                  + T
                """, "").that("Succeeded")).isEqualTo("Check");
    }

    @Test
    void theFirstCaseThatFitsRunsElseTheDefault_SW2_SW3() {
        String sketch = """
                Route switch
                  1 One
                  2 Two
                  * Other
                """;
        assertThat(PipelineCourse.of(sketch, "Route=1 Route=2").that("Succeeded"))
                .isEqualTo("Route Route/One");
        assertThat(PipelineCourse.of(sketch, "Route=2").that("Succeeded")).isEqualTo("Route Route/Two");
        assertThat(PipelineCourse.of(sketch, "").that("Succeeded")).isEqualTo("Route Route/Other");
        assertThat(PipelineCourse.of(sketch, "Route/Other").status()).isEqualTo("Failed");
        assertThat(PipelineCourse.of("Route switch", "").status()).isEqualTo("Succeeded");
    }

    @Test
    void whatIsInsideASkippedContainerDoesNotRun() {
        assertThat(PipelineCourse.of("""
                A
                Check if <- A Succeeded
                  + T
                  - F
                """, "A").ends()).containsOnlyKeys("A", "Check");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Succeeded, Ok Done,   Succeeded
            '',        Ok Done,   Succeeded
            Failed,    Oops Done, Failed
            Skipped,   Else,      Succeeded
            """)
    void anInactiveActivityCountsAsMarked_IN1_IN3(String mark, String run, String status) {
        PipelineCourse course = PipelineCourse.of("""
                Off (Inactive %s)
                Ok <- Off Succeeded
                Oops <- Off Failed
                Else <- Off Skipped
                Done <- Off Completed
                """.formatted(mark), "");
        assertThat(course.ends().entrySet().stream()
                        .filter(each -> !each.getKey().equals("Off"))
                        .filter(each -> each.getValue().equals("Succeeded"))
                        .map(each -> each.getKey()))
                .containsExactlyInAnyOrder(run.split(" "));
        assertThat(course.status()).isEqualTo(status);
    }

    @Test
    void anInactiveActivityDoesNotMindWhatCameBefore() {
        assertThat(PipelineCourse.of("""
                A
                Off (Inactive Succeeded) <- A Succeeded
                B <- Off Succeeded
                """, "A").that("Succeeded")).isEqualTo("B Off");
    }

    @Test
    void aFailActivityFails() {
        assertThat(PipelineCourse.of("Stop fail", "").status()).isEqualTo("Failed");
    }
}
