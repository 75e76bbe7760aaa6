package io.wkmigrate.expression.placement;

import static io.wkmigrate.api.finding.Findings.CONDITION_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that a condition task decides itself, without compute (section 5.2 of the target reference). */
class ConditionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "@pipeline().parameters.flag                       | {{job.parameters.flag}} EQUAL_TO true",
                "@not(pipeline().parameters.flag)                  | {{job.parameters.flag}} EQUAL_TO false",
                "@equals(pipeline().parameters.flag, true)         | {{job.parameters.flag}} EQUAL_TO true",
                "@equals(pipeline().parameters.day, '2024')        | {{job.parameters.day}} EQUAL_TO 2024",
                "@equals('2024', pipeline().parameters.day)        | {{job.parameters.day}} EQUAL_TO 2024",
                "@not(equals(pipeline().parameters.day, ''))       | {{job.parameters.day}} NOT_EQUAL ",
                "@equals(pipeline().parameters.n, 5)               | {{job.parameters.n}} EQUAL_TO 5",
                "@greater(pipeline().parameters.n, 5)              | {{job.parameters.n}} GREATER_THAN 5",
                "@not(greater(pipeline().parameters.n, 5))         | {{job.parameters.n}} LESS_THAN_OR_EQUAL 5",
                "@less(0, pipeline().parameters.n)                 | 0 LESS_THAN {{job.parameters.n}}",
                "@greaterOrEquals(pipeline().parameters.n, -1)     | {{job.parameters.n}} GREATER_THAN_OR_EQUAL -1",
                "@and(pipeline().parameters.flag, equals(pipeline().parameters.n, 1)) | {{job.parameters.flag}},{{job.parameters.n}} EQUAL_TO true,1",
                "@and(equals(pipeline().parameters.day, '1'), pipeline().parameters.flag) | {{job.parameters.flag}},{{job.parameters.day}} EQUAL_TO true,1",
                "@or(pipeline().parameters.flag, pipeline().parameters.other) | {{job.parameters.flag}},{{job.parameters.other}} NOT_EQUAL false,false",
                "@not(and(pipeline().parameters.flag, pipeline().parameters.other)) | {{job.parameters.flag}},{{job.parameters.other}} NOT_EQUAL true,true"
            })
    void aConditionTaskDecidesIt(String expression, String expected) {
        Converted converted = convert(expression);
        JsonNode condition = converted.work("p", "Check");
        assertThat(condition.path("left").asText() + " " + condition.path("op").asText() + " "
                        + condition.path("right").asText())
                .isEqualTo(expected == null ? "" : expected.endsWith("NOT_EQUAL") ? expected + " " : expected);
        assertThat(converted.files()).doesNotContainKey("src/p/Check_evaluate.py");
        assertThat(converted.status("Check")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** No text comparison says these exactly, so code decides and publishes a boolean. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@or(equals(pipeline().parameters.n, 1), equals(pipeline().parameters.n, 2))",
                "@and(equals(pipeline().parameters.day, 'a'), equals(pipeline().RunId, 'b'))",
                "@equals(pipeline().parameters.n, '5')",
                "@equals(pipeline().parameters.fraction, 5)",
                "@greater(pipeline().parameters.fraction, 5)",
                "@greater(pipeline().parameters.n, pipeline().parameters.m)",
                "@greater(pipeline().parameters.day, '5')",
                "@equals(pipeline().parameters.o, null)",
                "@empty(pipeline().parameters.day)",
                "@startswith(pipeline().parameters.day, 'x')",
                "@bool(pipeline().parameters.day)"
            })
    void codeDecidesIt(String expression) {
        Converted converted = convert(expression);
        assertThat(converted.work("p", "Check").path("left").asText())
                .isEqualTo("{{tasks.Check_evaluate.values.expression}}");
        assertThat(converted.work("p", "Check").path("right").asText()).isEqualTo("true");
    }

    /** The page on condition tasks does not say that they tell cases apart, so what hinges on it is told. */
    @Test
    void aComparisonOfLettersIsTold() {
        assertThat(convert("@equals(pipeline().parameters.day, 'Monday')").codes("Check"))
                .contains(CONDITION_CASE);
        assertThat(convert("@equals(pipeline().parameters.day, '2024')").codes("Check"))
                .doesNotContain(CONDITION_CASE);
    }

    private static Converted convert(String expression) {
        return Adf.of("P", """
                {"parameters": {
                   "day": {"type": "String", "defaultValue": "x"}, "n": {"type": "Int", "defaultValue": 1},
                   "m": {"type": "Int", "defaultValue": 1}, "flag": {"type": "Bool", "defaultValue": true},
                   "other": {"type": "Bool", "defaultValue": true}, "o": {"type": "Object", "defaultValue": {}},
                   "fraction": {"type": "Float", "defaultValue": 5}},
                 "activities": [{"name": "Check", "type": "IfCondition", "typeProperties": {
                   "expression": {"type": "Expression", "value": %s}}}]}
                """.formatted(TextNode.valueOf(expression))).convert();
    }
}
