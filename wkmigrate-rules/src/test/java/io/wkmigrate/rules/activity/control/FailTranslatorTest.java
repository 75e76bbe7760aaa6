package io.wkmigrate.rules.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Fail;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import org.junit.jupiter.api.Test;

class FailTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void translatesMessageAndCode() {
        Fail fail = harness.translate("""
                {"name": "Stop", "type": "Fail",
                 "typeProperties": {"message": "Found @{variables('n')} rows", "errorCode": 42}}
                """).kind(Fail.class);

        assertThat(Values.expression(fail.message())).isEqualTo("Found @{variables('n')} rows");
        assertThat(Values.literal(fail.errorCode())).isEqualTo("42");
    }

    @Test
    void replacesBlankTextsAsAdfDoes() {
        Fail fail = harness.translate("""
                {"name": "Stop", "type": "Fail", "typeProperties": {"message": "", "errorCode": " "}}
                """).kind(Fail.class);

        assertThat(Values.literal(fail.message())).startsWith("Failed to interpret");
        assertThat(Values.literal(fail.errorCode())).isEqualTo("ErrorCodeNotString");
    }

    @Test
    void makesNothingWithoutCode() {
        var translation = harness.translate("""
                {"name": "Stop", "type": "Fail", "typeProperties": {"message": "no"}}
                """, Findings.REQUIRED_PROPERTY_MISSING);

        assertThat(translation.outcome()).isEmpty();
    }
}
