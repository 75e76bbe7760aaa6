package io.wkmigrate.lower.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The outcomes that Microsoft documents for dependencies and for the status of a pipeline, row by row, from ADF JSON to what
 * an interpreter says of the emitted job.
 */
class OutcomeTableTest {

    /** ST-2, and ST-1 for what is derived there. */
    @ParameterizedTest(name = "{0}: {2} fails")
    @CsvSource(delimiter = '!', quoteCharacter = '"', nullValues = "-", textBlock = """
                    nothing                ! A                                                            ! -  ! A     ! Succeeded
                    nothing                ! A                                                            ! A  ! A     ! Failed
                    success only           ! A; B <- A Succeeded                                          ! -  ! A B   ! Succeeded
                    success only           ! A; B <- A Succeeded                                          ! A  ! A     ! Failed
                    Try-Catch              ! A; H <- A Failed                                             ! -  ! A     ! Succeeded
                    Try-Catch              ! A; H <- A Failed                                             ! A  ! A H   ! Succeeded
                    Try-Catch              ! A; H <- A Failed                                             ! A H ! A H  ! Failed
                    Do-If-Else             ! A; B <- A Succeeded; H <- A Failed                           ! -  ! A B   ! Succeeded
                    Do-If-Else             ! A; B <- A Succeeded; H <- A Failed                           ! A  ! A H   ! Failed
                    Do-If-Skip-Else        ! A; B <- A Succeeded; H <- A Failed; D <- B Skipped           ! -  ! A B   ! Succeeded
                    Do-If-Skip-Else        ! A; B <- A Succeeded; H <- A Failed; D <- B Skipped           ! A  ! A D H ! Succeeded
                    completion only        ! A; C <- A Completed                                          ! -  ! A C   ! Succeeded
                    completion only        ! A; C <- A Completed                                          ! A  ! A C   ! Succeeded
                    completion and success ! A; C <- A Completed; B <- A Succeeded                        ! -  ! A B C ! Succeeded
                    completion and success ! A; C <- A Completed; B <- A Succeeded                        ! A  ! A C   ! Failed
                    either condition       ! A; B <- A Succeeded|Failed                                   ! -  ! A B   ! Succeeded
                    either condition       ! A; B <- A Succeeded|Failed                                   ! A  ! A B   ! Succeeded
                    AND-join               ! A; B; J <- A Succeeded, B Succeeded                          ! -  ! A B J ! Succeeded
                    AND-join               ! A; B; J <- A Succeeded, B Succeeded                          ! A  ! A B   ! Failed
                    chain                  ! X; Y <- X Succeeded; Z <- Y Succeeded                        ! X  ! X     ! Failed
                    generic error handling ! X; Y <- X Succeeded; E <- Y Failed|Skipped                   ! -  ! X Y   ! Succeeded
                    generic error handling ! X; Y <- X Succeeded; E <- Y Failed|Skipped                   ! X  ! E X   ! Succeeded
                    generic error handling ! X; Y <- X Succeeded; E <- Y Failed|Skipped                   ! Y  ! E X Y ! Succeeded
                    generic error handling ! X; Y <- X Succeeded; E <- Y Failed|Skipped                   ! X E ! E X  ! Failed
                    """)
    void aDocumentedPattern_ST2(String pattern, String activities, String failing, String ran, String status) {
        assertCourse(activities, failing, ran, status);
    }

    /** ST-3: N always runs after [Succeeded, Skipped] or [Completed, Skipped]; with the edges that the page names it does not. */
    @ParameterizedTest(name = "{0}: {1} fails")
    @CsvSource(delimiter = '!', nullValues = "-", textBlock = """
                    Succeeded|Skipped ! -   ! A N   ! Succeeded
                    Succeeded|Skipped ! A   ! A H N ! Succeeded
                    Succeeded|Skipped ! A H ! A H   ! Failed
                    Completed|Skipped ! -   ! A N   ! Succeeded
                    Completed|Skipped ! A   ! A H N ! Succeeded
                    Completed|Skipped ! A H ! A H N ! Succeeded
                    Failed|Skipped    ! -   ! A N   ! Succeeded
                    Failed|Skipped    ! A   ! A H   ! Succeeded
                    Failed|Skipped    ! A H ! A H N ! Succeeded
                    """)
    void tryCatchProceed_ST3(String conditions, String failing, String ran, String status) {
        assertCourse("A; H <- A Failed; N <- H " + conditions, failing, ran, status);
    }

    /** EX-6: what an upstream that succeeds, fails or is skipped lets run. S is skipped when A fails. */
    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({
        "Succeeded, succeeded, true",
        "Failed, succeeded, false",
        "Completed, succeeded, true",
        "Skipped, succeeded, false",
        "Succeeded, failed, false",
        "Failed, failed, true",
        "Completed, failed, true",
        "Skipped, failed, false",
        "Succeeded, skipped, false",
        "Failed, skipped, false",
        "Completed, skipped, false",
        "Skipped, skipped, true"
    })
    void conditionsHoldAsInTheTable_EX6(String condition, String upstream, boolean runs) {
        Converted converted = Sketch.convert("A\nS <- A Succeeded\nT <- S " + condition + "\n");
        Set<String> failing = switch (upstream) {
            case "failed" -> Set.of("S");
            case "skipped" -> Set.of("A");
            default -> Set.of();
        };
        assertThat(Course.of(converted, "p", failing).ran().contains("T")).isEqualTo(runs);
    }

    /** ST-4: a handled failure makes the child succeed, and so the activity that runs it. */
    @Test
    void aHandledFailureOfAChildIsNoFailureOfItsParent_ST4() {
        Converted converted = Adf.factory()
                .pipeline("Child", Step.pipeline(Sketch.steps("""
                        A
                        H <- A Failed
                        """)))
                .pipeline("Parent", """
                        {"activities": [{"name": "Run", "type": "ExecutePipeline", "typeProperties": {
                          "waitOnCompletion": true,
                          "pipeline": {"type": "PipelineReference", "referenceName": "Child"}}}]}
                        """)
                .convert();
        assertThat(Course.of(converted, "child", Set.of("A")).succeeded()).isTrue();
        assertThat(Course.of(converted, "child", Set.of("A", "H")).succeeded()).isFalse();
        assertThat(converted.work("parent", "Run").path("job_id").asText()).isEqualTo("${resources.jobs.child.id}");
        assertThat(Course.of(converted, "parent", Set.of("Run")).succeeded()).isFalse();
    }

    /** ST-5: a loop whose iteration ends in a successful handler has succeeded. */
    @Test
    void aHandledFailureInAnIterationIsNoFailureOfTheLoop_ST5() {
        Converted converted = Adf.convert("P", """
                {"name": "Each", "type": "ForEach", "typeProperties": {
                  "items": {"type": "Expression", "value": "@createArray(1, 2)"},
                  "activities": [
                    {"name": "A", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1}},
                    {"name": "H", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 1},
                     "dependsOn": [{"activity": "A", "dependencyConditions": ["Failed"]}]}]}}
                """);
        assertThat(Course.of(converted, "p_each", Set.of("A"))).isEqualTo(new Course(Set.of("A", "H"), true));
        assertThat(Course.of(converted, "p_each", Set.of("A", "H")).succeeded()).isFalse();
        assertThat(Course.of(converted, "p_each", Set.of())).isEqualTo(new Course(Set.of("A"), true));
    }

    private static void assertCourse(String activities, String failing, String ran, String status) {
        Converted converted = Sketch.convert(activities.replace("; ", "\n") + "\n");
        Course course = Course.of(converted, "p", names(failing));
        assertThat(course.ran()).isEqualTo(names(ran));
        assertThat(course.succeeded() ? "Succeeded" : "Failed").isEqualTo(status);
    }

    private static Set<String> names(String text) {
        return text == null ? Set.of() : new TreeSet<>(Set.of(text.split(" ")));
    }
}
