package io.wkmigrate.rules.trigger;

import static io.wkmigrate.api.finding.Findings.TRIGGER_WITHOUT_COUNTERPART;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Translation;
import org.junit.jupiter.api.Test;

class TumblingWindowTriggerTranslatorTest {

    private static final RuleHarness RULES = RuleHarness.of("builtin");

    @Test
    void theMessageHoldsEverythingThatHasToBeSetUp() {
        assertThat(message("""
                {"frequency": "Minute", "interval": 15, "startTime": "2026-01-05T11:40:00Z",
                 "endTime": "2026-03-01T00:00:00Z", "delay": "00:10:00", "maxConcurrency": 3,
                 "retryPolicy": {"count": 2, "intervalInSeconds": 60},
                 "dependsOn": [
                   {"type": "TumblingWindowTriggerDependencyReference", "offset": "-01:00:00", "size": "02:00:00",
                    "referenceTrigger": {"referenceName": "Upstream", "type": "TriggerReference"}},
                   {"type": "SelfDependencyTumblingWindowTriggerReference", "offset": "-00:15:00"}]}
                """))
                .contains("each window of 15 minutes from 2026-01-05T11:40:00Z, 600 seconds after its end")
                .contains("Schedule the job with \"0 5/15 * * * ?\" (UTC).")
                .contains("backfill")
                .contains("The last window ends at 2026-03-01T00:00:00Z")
                .contains("at most 3 runs")
                .contains("up to 2 times, 60 seconds apart")
                .contains("windows of the trigger \"Upstream\", shifted by -01:00:00, 02:00:00 long")
                .contains("earlier windows of its own, shifted by -00:15:00");
    }

    @Test
    void aWindowThatCronCannotCountNamesALine() {
        assertThat(message("""
                {"frequency": "Hour", "interval": 72, "startTime": "2026-01-05T07:00:00Z", "maxConcurrency": 1}
                """)).contains("No single cron line has that interval", "periodic trigger");
        assertThat(message("""
                {"frequency": "Minute", "interval": 90, "startTime": "2026-01-05T07:00:00Z", "maxConcurrency": 1}
                """)).contains("it takes \"0 0 1/3 * * ?\" and \"0 30 2/3 * * ?\" (UTC)");
    }

    @Test
    void whatCannotBeReadStillHasAMessageAndNoSchedule() {
        Translation<Trigger> translation = translate("""
                {"frequency": "Fortnight", "startTime": "tomorrow"}
                """);
        assertThat(translation.result().schedule()).isEmpty();
        assertThat(translation.messages().get(0)).contains("Put a schedule of that size on the job.");
    }

    private static String message(String typeProperties) {
        return translate(typeProperties).messages().get(0);
    }

    private static Translation<Trigger> translate(String typeProperties) {
        return RULES.schedule("""
                {"name": "Windows", "properties": {"type": "TumblingWindowTrigger", "typeProperties": %s}}
                """.formatted(typeProperties), TRIGGER_WITHOUT_COUNTERPART);
    }
}
