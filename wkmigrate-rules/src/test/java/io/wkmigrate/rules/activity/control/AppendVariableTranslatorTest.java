package io.wkmigrate.rules.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.AppendVariable;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppendVariableTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    /** VA-4: one element of any type. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ready\"                                            | \"ready\"",
                "7                                                    | 7",
                "[1, 2]                                               | [1,2]",
                "\"@item()\"                                          | @item()",
                "{\"value\": \"@utcNow()\", \"type\": \"Expression\"} | @utcNow()",
                "null                                                 | null"
            })
    void translatesTheElement(String written, String expected) {
        AppendVariable append = harness.translate("""
                {"name": "Add", "type": "AppendVariable", "typeProperties": {"variableName": "files", "value": %s}}
                """.formatted(written)).kind(AppendVariable.class);

        assertThat(append.variable()).isEqualTo("files");
        assertThat(Values.shown(append.value())).isEqualTo(expected);
    }

    @Test
    void appendsNullWhereThereIsNoValue() {
        AppendVariable append = harness.translate("""
                {"name": "Add", "type": "AppendVariable", "typeProperties": {"variableName": "files"}}
                """).kind(AppendVariable.class);

        assertThat(Values.shown(append.value())).isEqualTo("null");
    }

    @Test
    void leavesAVariableWithoutNameToAPerson() {
        harness.translate("""
                {"name": "Add", "type": "AppendVariable", "typeProperties": {"value": 1}}
                """, Findings.REQUIRED_PROPERTY_MISSING, Findings.ACTIVITY_PLACEHOLDER)
                .kind(Placeholder.class);
    }
}
