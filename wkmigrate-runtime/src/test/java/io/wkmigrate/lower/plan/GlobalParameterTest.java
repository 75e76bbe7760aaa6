package io.wkmigrate.lower.plan;

import static io.wkmigrate.api.finding.Findings.GLOBAL_PARAMETER_SECRET;
import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Global parameters (VA-7) as variables of the bundle. */
class GlobalParameterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "String | \"eu\"      | eu",
                "Int    | 7           | 7",
                "Bool   | true        | true",
                "Array  | [1, 2]      | [1,2]",
                "Object | {\"a\": 1}  | {\"a\":1}"
            })
    void aGlobalParameterIsAVariableWithItsValue(String type, String value, String expected) {
        Converted converted = convert("g", type, value, "@pipeline().globalParameters.g");
        assertThat(converted.variables().at("/g/default").asText()).isEqualTo(expected);
        assertThat(converted.variables().at("/g/description").asText()).contains("\"g\"");
        assertThat(converted.work("p", "N").path("base_parameters")).isEqualTo(yaml("{x: '${var.g}'}"));
    }

    @Test
    void aGlobalParameterStandsInText() {
        Converted converted = convert("region", "String", "\"eu\"", "raw/@{pipeline().globalParameters.Region}/x");
        assertThat(converted.work("p", "N").at("/base_parameters/x").asText()).isEqualTo("raw/${var.region}/x");
    }

    /** Section 5 of the users' page: never a literal when it looks like a secret. */
    @ParameterizedTest
    @CsvSource({"apiToken, hunter2", "connection, Server=x;Password=hunter2"})
    void whatLooksLikeASecretHasNoDefault(String name, String value) {
        Converted converted = convert(name, "String", "\"" + value + "\"", "@pipeline().globalParameters." + name);
        assertThat(converted.everything()).doesNotContain("hunter2");
        assertThat(converted.codes()).contains(GLOBAL_PARAMETER_SECRET);
    }

    @Test
    void textThatABundleWouldReplaceIsNoDefault() {
        Converted converted = convert("g", "String", "\"${workspace.host}\"", "@pipeline().globalParameters.g");
        assertThat(converted.variables().path("g").has("default")).isFalse();
    }

    @Test
    void anUnknownGlobalParameterIsAGap() {
        Converted converted = convert("g", "String", "\"x\"", "@pipeline().globalParameters.other");
        assertThat(converted.status("N")).isEqualTo(ActivityStatus.PLACEHOLDER);
    }

    private static Converted convert(String name, String type, String value, String expression) {
        return Adf.factory("contoso", """
                {"globalParameters": {"%s": {"type": "%s", "value": %s}}}
                """.formatted(name, type, value))
                .pipeline("P", """
                {"activities": [{"name": "N", "type": "DatabricksNotebook",
                  "typeProperties": {"notebookPath": "/n", "baseParameters": {"x": "%s"}}}]}
                """.formatted(expression))
                .convert();
    }
}
