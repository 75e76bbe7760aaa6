package io.wkmigrate.rules.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.api.ir.SetVariable;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Translation;
import io.wkmigrate.rules.testkit.Values;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetVariableTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ready\"                                           | \"ready\"",
                "true                                                | true",
                "[1, 2]                                              | [1,2]",
                "\"@concat('a', 'b')\"                               | @concat('a', 'b')",
                "{\"value\": \"@utcNow()\", \"type\": \"Expression\"}| @utcNow()",
                "\"@@home\"                                          | \"@home\"",
                "null                                                | null"
            })
    void translatesAVariableOfThePipeline(String written, String expected) {
        SetVariable set = harness.translate("""
                {"name": "Set", "type": "SetVariable", "typeProperties": {"variableName": "state", "value": %s}}
                """.formatted(written)).kind(SetVariable.class);

        assertThat(set.target()).isInstanceOfSatisfying(SetVariable.Variable.class, variable -> {
            assertThat(variable.name()).isEqualTo("state");
            assertThat(Values.shown(variable.value())).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"String\", \"content\": \"done\"}                | \"done\"",
                "{\"type\": \"Expression\", \"content\": \"@utcNow()\"}       | @utcNow()",
                "{\"type\": \"Expression\", \"content\": \"plain\"}           | \"plain\"",
                "{\"type\": \"Int\", \"content\": \"42\"}                     | 42",
                "{\"type\": \"Int\", \"content\": 42}                         | 42",
                "{\"type\": \"Float\", \"content\": \"1.50\"}                 | 1.50",
                "{\"type\": \"Boolean\", \"content\": \"True\"}               | true",
                "{\"type\": \"Null\"}                                         | null",
                "{\"type\": \"Array\", \"content\": [\"a\", {\"type\": \"Int\", \"content\": 1}]} | [\"a\",1]"
            })
    void translatesReturnValuesOfEveryType(String written, String expected) {
        assertThat(returned(harness.translate(returning("""
                {"key": "k", "value": %s}
                """.formatted(written)))))
                .containsExactly(Map.entry("k", expected));
    }

    @Test
    void translatesAnObjectAsTheKeysAndValuesInIt() {
        String object = """
                {"key": "report", "value": {"type": "Object", "content": [
                   {"key": "rows", "value": {"type": "Int", "content": 3}},
                   {"key": "when", "value": {"type": "Expression", "content": "@utcNow()"}}]}}
                """;

        assertThat(returned(harness.translate(returning(object))))
                .containsExactly(Map.entry("report", "{\"rows\":3,\"when\":\"@utcNow()\"}"));
    }

    @Test
    void reportsAReturnValueWithoutKey() {
        var translation = harness.translate(returning("""
                {"value": {"type": "Int", "content": 1}}, {"key": "b", "value": {"type": "Int", "content": 2}}
                """), Findings.PROPERTY_ILL_TYPED);

        assertThat(translation.pointers()).containsExactly("/typeProperties/value/0");
        assertThat(returned(translation)).containsExactly(Map.entry("b", "2"));
    }

    @Test
    void leavesReturnValuesToAPersonThatAreNoList() {
        var translation = harness.translate("""
                {"name": "Return", "type": "SetVariable",
                 "typeProperties": {
                   "variableName": "pipelineReturnValue", "setSystemVariable": true, "value": "@json('[]')"}}
                """, Findings.ACTIVITY_PLACEHOLDER);

        assertThat(translation.kind(Placeholder.class).reason()).contains("return values");
    }

    @Test
    void leavesAVariableWithoutNameToAPerson() {
        harness.translate("""
                {"name": "Set", "type": "SetVariable", "typeProperties": {"value": 1}}
                """, Findings.REQUIRED_PROPERTY_MISSING, Findings.ACTIVITY_PLACEHOLDER)
                .kind(Placeholder.class);
    }

    private static String returning(String entries) {
        return """
                {"name": "Return", "type": "SetVariable",
                 "typeProperties": {
                   "variableName": "pipelineReturnValue", "setSystemVariable": true, "value": [%s]}}
                """.formatted(entries);
    }

    private static Map<String, String> returned(Translation<?> translation) {
        SetVariable.Target target = translation.kind(SetVariable.class).target();
        return Values.shown(((SetVariable.ReturnValues) target).values());
    }
}
