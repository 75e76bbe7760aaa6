package io.wkmigrate.lower.control;

import static io.wkmigrate.lower.control.Sketch.assertExact;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/** Inactive activities: IN-1 to IN-5 (F3 of the peers: they must not run). */
class InactiveTest {

    @Test
    void markedAsSucceededLetsGoOnWhateverCameBefore_IN3() {
        assertExact("""
                A
                Off (Inactive Succeeded) <- A Succeeded
                B <- Off Succeeded
                """, """
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
    void whatNeedsTheSuccessOfASkippedActivityNeverRuns_IN3() {
        assertExact("""
                Off (Inactive Skipped)
                B <- Off Succeeded
                """, """
                Off
                B <- Off [AT_LEAST_ONE_FAILED]
                """);
    }

    /** ST-1: a skipped leaf defers to what it waits for, so a failure before it is not hidden. */
    @Test
    void markedAsSkippedDoesNotHideAFailureBeforeIt_IN5() {
        assertExact("""
                A
                Off (Inactive Skipped) <- A Completed
                """, """
                A
                Off <- A [ALL_DONE]
                verdict <- Off, A [NONE_FAILED]
                """);
    }

    @Test
    void whatWaitsForTheSkipRuns_IN3() {
        assertExact("""
                Off (Inactive Skipped)
                B <- Off Skipped
                C <- Off Succeeded
                """, """
                Off
                B <- Off
                C <- Off [AT_LEAST_ONE_FAILED]
                """);
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
}
