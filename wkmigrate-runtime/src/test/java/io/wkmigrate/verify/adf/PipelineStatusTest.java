package io.wkmigrate.verify.adf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a pipeline ends: ST-1 to ST-5 of ADF's reference, row by row. */
class PipelineStatusTest {

    /** ST-2. The sketch has {@code ;} for line ends. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            nothing,                 "A",                                                            Succeeded, Failed
            success only,            "A;B <- A Succeeded",                                           Succeeded, Failed
            Try-Catch,               "A;H <- A Failed",                                              Succeeded, Succeeded
            Do-If-Else,              "A;B <- A Succeeded;H <- A Failed",                             Succeeded, Failed
            Do-If-Skip-Else,         "A;B <- A Succeeded;H <- A Failed;Dummy <- B Skipped",          Succeeded, Succeeded
            completion only,         "A;C <- A Completed",                                           Succeeded, Succeeded
            completion and success,  "A;C <- A Completed;B <- A Succeeded",                          Succeeded, Failed
            either in one successor, "A;B <- A Succeeded|Failed",                                    Succeeded, Succeeded
            AND-join,                "A;B2;J <- A Succeeded, B2 Succeeded",                          Succeeded, Failed
            chain,                   "A;Y <- A Succeeded;Z <- Y Succeeded",                          Succeeded, Failed
            generic error handling,  "A;B <- A Succeeded;C <- B Succeeded;E <- C Failed|Skipped",    Succeeded, Succeeded
            Try-Catch-Proceed,       "A;H <- A Failed;N <- H Succeeded|Skipped",                     Succeeded, Succeeded
            """)
    void thePatternsEndAsDocumented_ST2(String pattern, String sketch, String succeeds, String fails) {
        String lines = sketch.replace(";", "\n");
        assertThat(PipelineCourse.of(lines, "").status()).isEqualTo(succeeds);
        assertThat(PipelineCourse.of(lines, "A").status()).isEqualTo(fails);
    }

    @Test
    void theErrorHandlerOfAChainRunsOnlyWhenSomethingFails_ST2() {
        String sketch = """
                A
                B <- A Succeeded
                E <- B Failed|Skipped
                """;
        assertThat(PipelineCourse.of(sketch, "").that("Skipped")).isEqualTo("E");
        assertThat(PipelineCourse.of(sketch, "A").that("Succeeded")).isEqualTo("E");
        assertThat(PipelineCourse.of(sketch, "A E").status()).isEqualTo("Failed");
    }

    /** ST-3: the documentation names the wrong edges; with those it names, N does not run when the handler did. */
    @Test
    void proceedingNeedsTheRightEdges_ST3() {
        String asDocumented = """
                A
                H <- A Failed
                N <- H Failed|Skipped
                """;
        assertThat(PipelineCourse.of(asDocumented, "").that("Succeeded")).isEqualTo("A N");
        assertThat(PipelineCourse.of(asDocumented, "A").that("Skipped")).isEqualTo("N");
        String right = asDocumented.replace("Failed|Skipped", "Succeeded|Skipped");
        assertThat(PipelineCourse.of(right, "").that("Succeeded")).isEqualTo("A N");
        assertThat(PipelineCourse.of(right, "A").that("Succeeded")).isEqualTo("H N");
    }

    /** ST-4 and ST-5: a container whose branch handles its failure has succeeded. */
    @Test
    void aHandledFailureIsNoneOutside_ST4_ST5() {
        assertThat(PipelineCourse.of("""
                Check if
                  + A
                  + H <- A Failed
                After <- Check Succeeded
                """, "Check Check/A").that("Succeeded")).isEqualTo("After Check Check/H");
    }

    @Test
    void aSkippedLeafDefersToAllItsParents_ST1() {
        String sketch = """
                A
                B
                J <- A Failed, B Failed
                """;
        assertThat(PipelineCourse.of(sketch, "").status()).isEqualTo("Succeeded");
        assertThat(PipelineCourse.of(sketch, "A").status()).isEqualTo("Failed");
        assertThat(PipelineCourse.of(sketch, "A B").status()).isEqualTo("Succeeded");
    }

    @Test
    void itDefersThroughOthersThatWereSkipped_ST1() {
        assertThat(PipelineCourse.of("""
                A
                B <- A Succeeded
                C <- B Failed
                """, "A").status()).isEqualTo("Failed");
    }

    @Test
    void aSkippedActivityThatWaitsForNothingIsNeutral_ST1() {
        assertThat(PipelineCourse.of("Off (Inactive Skipped)", "").status()).isEqualTo("Succeeded");
    }

    @Test
    void anInactiveLeafCountsAsMarked_IN5() {
        assertThat(PipelineCourse.of("""
                A
                Off (Inactive Succeeded) <- A Succeeded
                """, "A").status()).isEqualTo("Succeeded");
        assertThat(PipelineCourse.of("""
                A
                Off (Inactive Failed) <- A Succeeded
                """, "").status()).isEqualTo("Failed");
        assertThat(PipelineCourse.of("""
                A
                Off (Inactive Skipped) <- A Failed
                """, "A").status()).isEqualTo("Failed");
    }
}
