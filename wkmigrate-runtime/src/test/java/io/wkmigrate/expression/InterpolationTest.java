package io.wkmigrate.expression;

import static io.wkmigrate.api.finding.Findings.EXPRESSION_NOT_COMPILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parameter of a notebook becomes, from how ADF writes it (section 2 of the language reference; E16 of the peers). */
class InterpolationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "plain                                          | plain",
                "me@x.org                                       | me@x.org",
                "@                                              | @",
                "@@pipeline().RunId                             | @pipeline().RunId",
                "@@{x} and @{pipeline().RunId}                  | @{x} and @{pipeline().RunId}",
                "a @@{x} @{pipeline().RunId}                    | a @{x} {{job.run_id}}",
                "@pipeline().parameters.day                     | {{job.parameters.day}}",
                "@{pipeline().parameters.day}                   | {{job.parameters.day}}",
                "@pipeline()['parameters']['DAY']               | {{job.parameters.day}}",
                "raw/@{pipeline().parameters.day}/@{pipeline().parameters.n}.csv | raw/{{job.parameters.day}}/{{job.parameters.n}}.csv",
                "@{pipeline().parameters.day}@{pipeline().RunId} | {{job.parameters.day}}{{job.run_id}}"
            })
    void referencesAndTextAreComposed(String written, String expected) {
        Converted converted = convert(written);
        assertThat(seen(converted)).isEqualTo(expected);
        assertThat(converted.codes("N")).doesNotContain(EXPRESSION_NOT_COMPILED);
    }

    /** Text next to a reference must not make another one of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{@{pipeline().RunId}",
                "$@{pipeline().RunId}",
                "@{pipeline().RunId}}",
                "{{x}}@{pipeline().RunId}",
                "${var.x}@{pipeline().RunId}"
            })
    void bracesNextToAReferenceAreNotComposed(String written) {
        assertGap(convert(written));
    }

    /** Section 5 of the language reference: True and 5, where a job writes true and 5.0. */
    @ParameterizedTest
    @ValueSource(strings = {"x @{pipeline().parameters.flag}", "x @{pipeline().parameters.fraction}"})
    void valuesWhoseTextDiffersAreNotComposed(String written) {
        assertGap(convert(written));
    }

    /** E16 of the peers: none of these may be left as it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@concat('a', 'b')",
                "@{concat('a', 'b')}",
                "@activity('X').output.firstRow.id",
                "@activity('X').error.message",
                "@json('{\"a\": 1}').a",
                "@{json('{\"a\": 1}').a}",
                "@pipeline().parameters.list[0]",
                "@pipeline().parameters.o.a",
                "@pipeline().parameters.ghost",
                "@item()",
                "@variables('ghost')",
                "@{pipeline().RunId",
                "@dataset().x",
                "@utcNow()"
            })
    void everythingElseIsAGapThatNamesTheExpression(String written) {
        Converted converted = convert(written);
        assertGap(converted);
        assertThat(converted.messages(EXPRESSION_NOT_COMPILED).get(0)).contains(written);
        assertThat(converted.file("src/p/N_evaluate.py")).contains("raise NotImplementedError");
    }

    /** A list or an object with expressions inside is one value. */
    @ParameterizedTest
    @ValueSource(strings = {"[\"@pipeline().RunId\"]", "{\"a\": \"x@{pipeline().RunId}\"}"})
    void expressionsInsideAStructureAreAGap(String json) {
        assertGap(convertJson(json));
    }

    private static void assertGap(Converted converted) {
        assertThat(seen(converted)).isEqualTo("{{tasks.N_evaluate.values.baseParameters_x}}");
        assertThat(converted.status("N")).isEqualTo(ActivityStatus.PLACEHOLDER);
    }

    private static String seen(Converted converted) {
        return converted.work("p", "N").at("/base_parameters/x").asText();
    }

    private static Converted convert(String written) {
        return convertJson(TextNode.valueOf(written).toString());
    }

    private static Converted convertJson(String json) {
        return Adf.of("P", """
                {"parameters": {
                   "day": {"type": "String", "defaultValue": "x"}, "n": {"type": "Int", "defaultValue": 1},
                   "flag": {"type": "Bool", "defaultValue": true}, "fraction": {"type": "Float", "defaultValue": 5},
                   "list": {"type": "Array", "defaultValue": []}, "o": {"type": "Object", "defaultValue": {}}},
                 "activities": [{"name": "N", "type": "DatabricksNotebook",
                   "typeProperties": {"notebookPath": "/n", "baseParameters": {"x": %s}}}]}
                """.formatted(json)).convert();
    }
}
