package io.wkmigrate.rules.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Compute;
import io.wkmigrate.api.ir.GeneratedNotebook;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void sleepsForTheSecondsItIsGiven() {
        GeneratedNotebook notebook =
                harness.translate("""
                {"name": "Wait", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 30}}
                """, Findings.WAITING_COSTS).kind(GeneratedNotebook.class);

        assertThat(Values.shown(notebook.inputs())).containsExactly(Map.entry("seconds", "30"));
        assertThat(notebook.compute()).isEqualTo(new Compute.Serverless());
        assertThat(notebook.notebook().source(List.of())).contains("import time", "time.sleep(int(seconds))");
    }

    @Test
    void takesSecondsThatAreComputed() {
        GeneratedNotebook notebook =
                harness.translate("""
                {"name": "Wait", "type": "Wait",
                 "typeProperties": {
                   "waitTimeInSeconds": {"value": "@pipeline().parameters.pause", "type": "Expression"}}}
                """, Findings.WAITING_COSTS).kind(GeneratedNotebook.class);

        assertThat(Values.shown(notebook.inputs()))
                .containsExactly(Map.entry("seconds", "@pipeline().parameters.pause"));
    }

    @Test
    void makesNothingWithoutSeconds() {
        var translation = harness.translate("""
                {"name": "Wait", "type": "Wait", "typeProperties": {}}
                """, Findings.REQUIRED_PROPERTY_MISSING);

        assertThat(translation.outcome()).isEmpty();
    }
}
