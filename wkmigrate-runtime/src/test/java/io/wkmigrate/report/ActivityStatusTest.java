package io.wkmigrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.SourcePlace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActivityStatusTest {

    @Test
    void isDecidedByTheGravestFinding() {
        assertThat(of()).isEqualTo(ActivityStatus.TRANSLATED);
        assertThat(of(Findings.WAITING_COSTS)).isEqualTo(ActivityStatus.TRANSLATED);
        assertThat(of(Findings.PARAMETER_UNKNOWN, Findings.WAITING_COSTS)).isEqualTo(ActivityStatus.APPROXIMATED);
        assertThat(of(Findings.ACTIVITY_PLACEHOLDER, Findings.PARAMETER_UNKNOWN))
                .isEqualTo(ActivityStatus.PLACEHOLDER);
    }

    private static ActivityStatus of(FindingCode... codes) {
        List<Finding> findings = Stream.of(codes)
                .map(code -> Finding.at(code, SourcePlace.of("f.json"), "Message."))
                .toList();
        return ActivityStatus.of(findings);
    }
}
