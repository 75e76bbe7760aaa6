package io.wkmigrate.rules.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import org.junit.jupiter.api.Test;

class IfConditionTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void translatesConditionAndBothBranches() {
        ActivityKind.IfCondition branch = harness.translate("""
                {"name": "Big?", "type": "IfCondition",
                 "typeProperties": {
                   "expression": {"value": "@greater(pipeline().parameters.n, 5)", "type": "Expression"},
                   "ifTrueActivities": [
                     {"name": "Stop", "type": "Fail", "typeProperties": {"message": "too big", "errorCode": "7"}}],
                   "ifFalseActivities": [
                     {"name": "Note", "type": "SetVariable", "typeProperties": {"variableName": "v", "value": "small"}}]}}
                """).kind(ActivityKind.IfCondition.class);

        assertThat(Values.expression(branch.condition())).isEqualTo("@greater(pipeline().parameters.n, 5)");
        assertThat(branch.whenTrue()).extracting(Activity::name).containsExactly("Stop");
        assertThat(branch.whenFalse()).extracting(Activity::name).containsExactly("Note");
    }

    @Test
    void readsMissingAndNullBranchesAsEmpty() {
        ActivityKind.IfCondition branch = harness.translate("""
                {"name": "Big?", "type": "IfCondition",
                 "typeProperties": {
                   "expression": {"value": "@bool('true')", "type": "Expression"}, "ifFalseActivities": null}}
                """).kind(ActivityKind.IfCondition.class);

        assertThat(branch.whenTrue()).isEmpty();
        assertThat(branch.whenFalse()).isEmpty();
    }

    @Test
    void reportsAConditionThatIsNoBoolean() {
        var translation = harness.translate("""
                {"name": "Big?", "type": "IfCondition", "typeProperties": {"expression": "perhaps"}}
                """, Findings.PROPERTY_ILL_TYPED);

        assertThat(translation.outcome()).isEmpty();
    }
}
