package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    @Test
    void theGravestOfSeveralWins() {
        assertThat(ExitCode.worst(List.of(ExitCode.DONE, ExitCode.FINDINGS))).isEqualTo(ExitCode.FINDINGS);
        assertThat(ExitCode.worst(List.of(ExitCode.FINDINGS, ExitCode.PARTIAL))).isEqualTo(ExitCode.PARTIAL);
        assertThat(ExitCode.worst(List.of(ExitCode.PARTIAL, ExitCode.CHANGES_PENDING)))
                .isEqualTo(ExitCode.CHANGES_PENDING);
        assertThat(ExitCode.worst(List.of(ExitCode.CHANGES_PENDING, ExitCode.FAILED)))
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void theNumbersAreThoseThatScriptsRelyOn() {
        assertThat(ExitCode.help().keySet()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "10", "130");
        assertThat(ExitCode.FINDINGS.number()).isEqualTo(3);
        assertThat(ExitCode.PARTIAL.number()).isEqualTo(5);
        assertThat(ExitCode.CHANGES_PENDING.number()).isEqualTo(10);
    }
}
