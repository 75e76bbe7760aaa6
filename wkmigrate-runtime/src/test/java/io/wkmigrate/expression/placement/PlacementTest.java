package io.wkmigrate.expression.placement;

import static io.wkmigrate.api.finding.Findings.EXPRESSION_NOT_COMPILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the value of a parameter of a notebook comes from (section 2 of the language reference; E16 of the peers). */
class PlacementTest {

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

    /** What depends on constants only is computed now (design, section 5). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "@concat('a', 'b')                                        | ab",
                "x@{add(1, 2)}                                            | x3",
                "@json('{\"a\": [1, \"two\"]}').a[1]                      | two",
                "@if(equals(1, 1), 'yes', pipeline().parameters.ghost)    | yes",
                "@toLower(pipeline().Pipeline)                            | p",
                "@formatDateTime('2024-02-29', 'ddd, dd MMM yyyy')        | Thu, 29 Feb 2024",
                "@concat('n=', string(pipeline().parameters.n))           | n={{job.parameters.n}}"
            })
    void constantsAreFolded(String written, String expected) {
        Converted converted = convert(written);
        assertThat(seen(converted)).isEqualTo(expected);
        assertThat(converted.status("N")).isNotEqualTo(ActivityStatus.PLACEHOLDER);
    }

    /** Text next to a reference must not make another one of it (section 6.2 of the target reference). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{@{pipeline().RunId}",
                "$@{pipeline().RunId}",
                "@{pipeline().RunId}}",
                "{{x}}@{pipeline().RunId}",
                "${var.x}@{pipeline().RunId}"
            })
    void bracesNextToAReferenceAreComputed(String written) {
        assertComputed(convert(written), "taskValues.set(");
    }

    /** Section 5 of the language reference: True, 5 and compact JSON, where a job writes true, 5.0 and what it was given. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x @{pipeline().parameters.flag}     | values.text(flag)",
                "x @{pipeline().parameters.fraction} | values.text(fraction)",
                "x @{pipeline().parameters.o}        | values.text(o)"
            })
    void valuesWhoseTextDiffersAreComputed(String written, String python) {
        assertComputed(convert(written), python);
    }

    /** The code is what a data engineer would write where Python means the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "@toUpper(pipeline().parameters.day)                         | texts.to_upper(day)",
                "@pipeline().parameters.list[0]                              | values.member(list_2, 0)",
                "@pipeline().parameters.o.a                                  | values.member(o, \"a\")",
                "@pipeline().parameters.o?.a                                 | values.optional_member(o, \"a\")",
                "@createArray(pipeline().parameters.day, 1)                  | [day, 1]",
                "@if(pipeline().parameters.flag, 'a', 'b')                   | \"a\" if flag else \"b\"",
                "@equals(pipeline().parameters.day, pipeline().RunId)        | day == run_id",
                "@utcNow('yyyy')                                             | dates.utc_now(\"yyyy\")"
            })
    void whatIsMoreThanTextAndReferencesIsComputed(String written, String python) {
        assertComputed(convert(written), python);
    }

    /** A list or an object with expressions inside is one value, passed as JSON. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[\"@pipeline().RunId\"]            | [run_id]",
                "{\"a\": \"x@{pipeline().RunId}\"}  | {\"a\": f\"x{run_id}\"}"
            })
    void expressionsInsideAStructureAreComputed(String json, String python) {
        assertComputed(convertJson(json), python, "parameters.text(");
    }

    /** What no job knows, and what ADF would not accept: never left as it stands, never guessed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@activity('X').output.firstRow.id",
                "@activity('X').error.message",
                "@pipeline().parameters.ghost",
                "@pipeline().parameters[pipeline().RunId]",
                "@item()",
                "@variables('ghost')",
                "@{pipeline().RunId",
                "@nosuchfunction(pipeline().RunId)",
                "@concat()",
                "@dataset().x"
            })
    void whatNoJobKnowsIsToldWithItsReason(String written) {
        Converted converted = convert(written);
        assertThat(seen(converted)).isEqualTo("{{tasks.N_evaluate.values.baseParameters_x}}");
        assertThat(converted.status("N")).isEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(converted.messages(EXPRESSION_NOT_COMPILED).get(0)).contains(written);
        assertThat(converted.file("src/p/N_evaluate.py"))
                .contains("raise NotImplementedError")
                .doesNotContain(written);
        assertThat(converted.file("SETUP.md")).contains("src/p/N_evaluate.py");
    }

    /** Section 6.3 of the target reference: everybody who sees the run sees its task values. */
    @Test
    void aSecureParameterIsNeverPublished() {
        Converted converted = convert("@toUpper(pipeline().parameters.secret)");
        assertThat(converted.status("N")).isEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(converted.file("src/p/N_evaluate.py")).doesNotContain("widgets.get");
    }

    private static void assertComputed(Converted converted, String... python) {
        assertThat(seen(converted)).isEqualTo("{{tasks.N_evaluate.values.baseParameters_x}}");
        assertThat(converted.status("N")).isNotEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(converted.codes("N")).doesNotContain(EXPRESSION_NOT_COMPILED);
        assertThat(converted.file("src/p/N_evaluate.py")).contains(python);
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
                   "list": {"type": "Array", "defaultValue": []}, "o": {"type": "Object", "defaultValue": {}},
                   "secret": {"type": "SecureString"}},
                 "activities": [{"name": "N", "type": "DatabricksNotebook",
                   "typeProperties": {"notebookPath": "/n", "baseParameters": {"x": %s}}}]}
                """.formatted(json)).convert();
    }
}
