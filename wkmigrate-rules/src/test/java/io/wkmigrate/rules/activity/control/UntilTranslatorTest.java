package io.wkmigrate.rules.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UntilTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void translatesConditionTimeLimitAndBody_UN1_UN3() {
        ActivityKind.Until loop = harness.translate("""
                {"name": "Until ready", "type": "Until",
                 "typeProperties": {
                   "expression": {"value": "@equals(variables('v'), 'ready')", "type": "Expression"},
                   "timeout": "0.12:00:00",
                   "activities": [
                     {"name": "Note", "type": "SetVariable", "typeProperties": {"variableName": "v", "value": "x"}}]}}
                """).kind(ActivityKind.Until.class);

        assertThat(Values.expression(loop.condition())).isEqualTo("@equals(variables('v'), 'ready')");
        assertThat(loop.timeout().flatMap(Value::literal)).contains(Duration.ofHours(12));
        assertThat(loop.body()).extracting(Activity::name).containsExactly("Note");
    }

    @Test
    void saysNothingOfATimeLimitThatIsNotStated() {
        ActivityKind.Until loop = harness.translate("""
                {"name": "Until ready", "type": "Until", "typeProperties": {
                   "expression": {"value": "@true", "type": "Expression"}, "activities": []}}
                """).kind(ActivityKind.Until.class);

        assertThat(loop.timeout()).isEmpty();
    }

    @Test
    void keepsAComputedTimeLimit() {
        ActivityKind.Until loop = harness.translate("""
                {"name": "Until ready", "type": "Until", "typeProperties": {
                   "expression": {"value": "@true", "type": "Expression"}, "activities": [],
                   "timeout": {"value": "@pipeline().parameters.limit", "type": "Expression"}}}
                """).kind(ActivityKind.Until.class);

        assertThat(Values.expression(loop.timeout().orElseThrow())).isEqualTo("@pipeline().parameters.limit");
    }
}
