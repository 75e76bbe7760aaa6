package io.wkmigrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryPageTest {

    @Test
    void startsWithTheCounts() {
        assertThat(text(Totals.of(SampleResults.sales()))).startsWith("""
                1 pipeline: 0 translated as a whole, 0 with deviations, 1 with something to
                write by hand.

                             found  of which
                files            3  2 parsed, 1 rejected
                pipelines        1  1 converted, 0 rejected
                activities       2  1 translated, 0 approximated, 1 placeholder, 0 inactive
                properties       7  4 bound, 1 left behind, 2 unhandled
                expressions      8  1 constant, 3 by the job, 3 in code, 1 by hand

                Proof: 1 equal, 0 different, 0 not checked.
                """);
    }

    @Test
    void countsActivitiesByTypeAndStatusTheMostFrequentFirst() {
        Totals totals = Totals.of(SampleResults.uniform("a", 2, "Wait", ActivityStatus.TRANSLATED))
                .plus(Totals.of(SampleResults.uniform("b", 30, "Copy", ActivityStatus.PLACEHOLDER)))
                .plus(Totals.of(SampleResults.uniform("c", 1, "copy", ActivityStatus.INACTIVE)));

        assertThat(text(totals)).contains("""
                activity type  found  translated  approximated  placeholder  inactive
                Copy              31           0             0           30         1
                Wait               2           2             0            0         0
                all types         33           2             0           30         1
                """);
    }

    @Test
    void namesTheWorstFindingsAndHowToReadOn() {
        Totals totals = Totals.of(SampleResults.findings(Findings.WAITING_COSTS, 9, 3))
                .plus(Totals.of(SampleResults.findings(Findings.RECURSION, 2, 1)));

        assertThat(text(totals)).endsWith("""
                Findings: 2 errors, 0 warnings, 9 notes; the worst first
                severity  code      count  pipelines  what
                error     WKM-3007      2          1  Pipeline runs itself
                info      WKM-3018      9          3  Waiting uses compute

                What a code means: wkmigrate explain WKM-3007
                """);
    }

    @Test
    void showsTenCodesAndSaysHowManyMoreThereAre() {
        Totals totals = Stream.of(Findings.values())
                .limit(12)
                .map(code -> Totals.of(SampleResults.findings(code, 1, 1)))
                .reduce(Totals.NONE, Totals::plus);

        assertThat(text(totals)).contains("And 2 other codes; result.json has them all.");
        assertThat(text(totals).lines().filter(line -> line.matches("(error|warning|info) .*")))
                .hasSize(10);
    }

    @Test
    void fitsIntoEightyColumnsWhateverTheNamesAndNumbers() {
        Totals totals = Totals.of(SampleResults.uniform("a", 1, "Very".repeat(40), ActivityStatus.TRANSLATED));
        for (Findings code : Findings.values()) {
            totals = totals.plus(Totals.of(SampleResults.findings(code, 1, 1)));
        }

        assertThat(text(totals).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void saysSoWhenThereIsNothingToLookAt() {
        assertThat(text(Totals.of(SampleResults.uniform("a", 1, "Wait", ActivityStatus.TRANSLATED))))
                .endsWith("\nNo findings.\n");
    }

    private static String text(Totals totals) {
        return PageText.of(new Page(List.copyOf(SummaryPage.of(totals))));
    }
}
