package io.wkmigrate.lower.control;

import static io.wkmigrate.api.finding.Findings.DEPENDENCY_INEXACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/** Inactive activities: IN-1 to IN-5 (F3 of the peers: they must not run). */
class InactiveTest {

    @Test
    void markedAsSucceededLetsGoOnWhateverCameBefore_IN3() {
        assertThat(job("""
                A
                Off (Inactive Succeeded) <- A Succeeded
                B <- Off Succeeded
                """)).isEqualTo("""
                A
                Off <- A [ALL_DONE]
                B <- Off
                """);
    }

    @Test
    void markedAsFailedRunsTheHandler_IN3() {
        Converted converted = Sketch.convert("""
                Off (Inactive Failed)
                H <- Off Failed
                """);
        assertThat(Sketch.of(converted, "p")).isEqualTo("""
                Off
                H <- Off [AT_LEAST_ONE_FAILED]
                """);
        assertThat(converted.file("src/p/Off.py")).contains("raise RuntimeError");
    }

    @Test
    void markedAsSkippedIsExcluded_IN3() {
        assertThat(job("""
                Off (Inactive Skipped)
                B <- Off Succeeded
                """)).isEqualTo("""
                Off_skip
                Off <- Off_skip=true
                B <- Off
                """);
    }

    /** ST-1: a skipped leaf defers to what it waits for, so a failure before it is not hidden. */
    @Test
    void markedAsSkippedDoesNotHideAFailureBeforeIt_IN5() {
        assertThat(job("""
                A
                Off (Inactive Skipped) <- A Completed
                """)).isEqualTo("""
                A
                Off_skip <- A
                Off <- Off_skip=true
                """);
    }

    @Test
    void whatWaitsForTheSkipRuns_IN3() {
        Converted converted = Sketch.convert("""
                Off (Inactive Skipped)
                B <- Off Skipped
                """);
        assertThat(converted.codes("B")).doesNotContain(DEPENDENCY_INEXACT);
        assertThat(job("""
                Off (Inactive Skipped)
                B <- Off Skipped
                """)).isEqualTo("""
                Off
                B <- Off
                """);
    }

    @Test
    void whatDependsOnSkippedBesideOtherOutcomesIsTold() {
        Converted converted = Sketch.convert("""
                Off (Inactive Skipped)
                B <- Off Skipped
                C <- Off Succeeded
                """);
        assertThat(converted.codes("B")).contains(DEPENDENCY_INEXACT);
    }

    @Test
    void nothingOfAnInactiveContainerRuns_IN2() {
        Converted converted = Sketch.convert("""
                Check ? flag (Inactive Succeeded)
                  + T
                B <- Check Succeeded
                """);
        assertThat(Sketch.of(converted, "p")).isEqualTo("Check\nB <- Check\n");
        assertThat(converted.status("Check")).isEqualTo(ActivityStatus.INACTIVE);
        assertThat(converted.status("Check/T")).isEqualTo(ActivityStatus.INACTIVE);
    }

    /** IN-2: it is not executed, so it is not repeated either. */
    @Test
    void theStandInOfAFailureIsNotRepeated() {
        Converted converted = Adf.convert("P", """
                {"name": "Off", "type": "DatabricksNotebook", "state": "Inactive", "onInactiveMarkAs": "Failed",
                 "policy": {"retry": 3, "timeout": "0.01:00:00"}, "typeProperties": {"notebookPath": "/n"}}
                """);
        assertThat(converted.task("p", "Off").has("max_retries")).isFalse();
    }

    private static String job(String before) {
        Converted converted = Sketch.convert(before);
        assertThat(converted.codes()).doesNotContain(DEPENDENCY_INEXACT);
        return Sketch.of(converted, "p");
    }
}
