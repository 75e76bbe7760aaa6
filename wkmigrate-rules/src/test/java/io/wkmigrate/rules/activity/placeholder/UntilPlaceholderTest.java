package io.wkmigrate.rules.activity.placeholder;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.rules.testkit.RuleHarness;
import org.junit.jupiter.api.Test;

class UntilPlaceholderTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void keepsTheTranslatedActivitiesInside() {
        var translation = harness.translate("""
                {"name": "Until ready", "type": "Until",
                 "typeProperties": {
                   "expression": {"value": "@equals(variables('v'), 'ready')", "type": "Expression"},
                   "timeout": "0.12:00:00",
                   "activities": [
                     {"name": "Note", "type": "SetVariable", "typeProperties": {"variableName": "v", "value": "x"}}]}}
                """, Findings.ACTIVITY_PLACEHOLDER);

        assertThat(translation.kind(Placeholder.class).nested())
                .extracting(Activity::name)
                .containsExactly("Note");
        assertThat(translation.messages()).singleElement().asString().contains("Python loop");
    }

    @Test
    void standsWithoutActivitiesToo() {
        var translation = harness.translate("""
                {"name": "Until ready", "type": "Until", "typeProperties": {}}
                """, Findings.ACTIVITY_PLACEHOLDER);

        assertThat(translation.kind(Placeholder.class).nested()).isEmpty();
    }
}
