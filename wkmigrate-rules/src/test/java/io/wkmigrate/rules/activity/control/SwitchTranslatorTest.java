package io.wkmigrate.rules.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import org.junit.jupiter.api.Test;

class SwitchTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void translatesCasesInOrderAndTheDefault() {
        ActivityKind.Switch choice = harness.translate("""
                {"name": "By region", "type": "Switch",
                 "typeProperties": {
                   "on": {"value": "@pipeline().parameters.region", "type": "Expression"},
                   "cases": [
                     {"value": "EU", "activities": [
                       {"name": "Set EU", "type": "SetVariable", "typeProperties": {"variableName": "v", "value": "1"}}]},
                     {"value": 7, "activities": []}],
                   "defaultActivities": [
                     {"name": "Stop", "type": "Fail", "typeProperties": {"message": "unknown", "errorCode": "1"}}]}}
                """).kind(ActivityKind.Switch.class);

        assertThat(Values.expression(choice.on())).isEqualTo("@pipeline().parameters.region");
        assertThat(choice.cases()).extracting(ActivityKind.SwitchCase::value).containsExactly("EU", "7");
        assertThat(choice.cases().get(0).activities())
                .extracting(Activity::name)
                .containsExactly("Set EU");
        assertThat(choice.otherwise()).extracting(Activity::name).containsExactly("Stop");
    }

    @Test
    void takesTheSpellingOfTheDocumentationWhereOnIsMissing() {
        ActivityKind.Switch choice = harness.translate("""
                {"name": "By region", "type": "Switch",
                 "typeProperties": {"expression": {"value": "@variables('r')", "type": "Expression"}, "cases": []}}
                """).kind(ActivityKind.Switch.class);

        assertThat(Values.expression(choice.on())).isEqualTo("@variables('r')");
        assertThat(choice.cases()).isEmpty();
    }

    @Test
    void keepsTheActivitiesWhenNothingIsCompared() {
        var translation = harness.translate("""
                {"name": "By region", "type": "Switch",
                 "typeProperties": {
                   "cases": [{"value": "EU", "activities": [
                     {"name": "Set EU", "type": "SetVariable", "typeProperties": {"variableName": "v", "value": "1"}}]}]}}
                """, Findings.REQUIRED_PROPERTY_MISSING, Findings.ACTIVITY_PLACEHOLDER);

        assertThat(translation.kind(Placeholder.class).nested())
                .extracting(Activity::name)
                .containsExactly("Set EU");
    }
}
