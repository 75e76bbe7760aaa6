package io.wkmigrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.finding.Severity;
import org.junit.jupiter.api.Test;

class TotalsTest {

    @Test
    void countPipelinesByTheirWorstActivity() {
        assertThat(Totals.of(SampleResults.sales()).pipelines()).isEqualTo(new StatusCounts(0, 0, 1, 0));
    }

    @Test
    void takeTypesForTheSameWhateverTheirCase() {
        Totals totals = Totals.of(SampleResults.uniform("a", 2, "Wait", ActivityStatus.TRANSLATED))
                .plus(Totals.of(SampleResults.uniform("b", 3, "WAIT", ActivityStatus.PLACEHOLDER)));

        assertThat(totals.factories()).isEqualTo(2);
        assertThat(totals.activityTypes()).hasSize(1).containsEntry("wait", new StatusCounts(2, 0, 3, 0));
    }

    @Test
    void countPipelinesOfDifferentFactoriesApartThoughTheirNamesAreEqual() {
        Totals one = Totals.of(SampleResults.findings(Findings.RECURSION, 5, 2));

        CodeTotal both = one.plus(one).findings().get("WKM-3007");

        assertThat(both.count()).isEqualTo(10);
        assertThat(both.pipelines()).isEqualTo(4);
    }

    @Test
    void orderFindingsBySeverityAndThenByNumber() {
        Totals totals = Totals.of(SampleResults.findings(Findings.WAITING_COSTS, 9, 1))
                .plus(Totals.of(SampleResults.findings(Findings.RECURSION, 1, 1)))
                .plus(Totals.of(SampleResults.findings(Findings.CHILD_MISSING, 2, 1)))
                .plus(Totals.of(SampleResults.findings(Findings.PARAMETER_UNKNOWN, 5, 1)));

        assertThat(totals.worstFirst())
                .extracting(each -> each.code().code())
                .containsExactly("WKM-3020", "WKM-3007", "WKM-3021", "WKM-3018");
        assertThat(totals.findings(Severity.ERROR)).isEqualTo(3);
        assertThat(totals.findings(Severity.INFO)).isEqualTo(9);
    }
}
