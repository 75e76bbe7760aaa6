package io.wkmigrate.lower.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Task values, conditions and errors are seen by everybody who sees a run: what is secure in ADF gets into none of them. */
class SecureValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"SetVariable\", \"typeProperties\": {\"variableName\": \"v\", \"value\": \"x@{pipeline().parameters.secret}\"}",
                "\"SetVariable\", \"typeProperties\": {\"variableName\": \"pipelineReturnValue\", \"setSystemVariable\": true,"
                        + " \"value\": [{\"key\": \"k\", \"value\": {\"type\": \"Expression\","
                        + " \"content\": \"@pipeline().parameters.secret\"}}]}",
                "\"Fail\", \"typeProperties\": {\"message\": \"x@{pipeline().parameters.secret}\", \"errorCode\": \"1\"}"
            })
    void aSecureParameterIsShownByNoNotebook(String activity) {
        Converted converted = convert("", activity);
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(converted.file("src/p/A.py"))
                .contains("raise NotImplementedError")
                .doesNotContain("widgets.get");
    }

    @Test
    void aSecureParameterIsComparedByNoConditionTask() {
        Converted converted = convert(
                "",
                "\"IfCondition\", \"typeProperties\": {\"expression\":"
                        + " {\"type\": \"Expression\", \"value\": \"@equals(pipeline().parameters.secret, 'x')\"}}");
        assertThat(converted.work("p", "A").path("left").asText()).doesNotContain("secret");
        assertThat(converted.file("src/p/A_evaluate.py")).doesNotContain("widgets.get");
    }

    /** PO-7: ADF hides what goes in, or what comes out. */
    @ParameterizedTest
    @ValueSource(strings = {"secureInput", "secureOutput"})
    void aHiddenVariableIsNotPublished(String policy) {
        Converted converted = convert(
                "\"policy\": {\"" + policy + "\": true},",
                "\"SetVariable\", \"typeProperties\": {\"variableName\": \"v\", \"value\": \"hidden words\"}");
        assertThat(converted.file("src/p/A.py"))
                .contains("raise NotImplementedError")
                .doesNotContain("hidden words");
    }

    @Test
    void whatIsComputedForAHiddenInputIsNotPublished() {
        Converted converted = convert("\"policy\": {\"secureInput\": true},", """
                "DatabricksNotebook", "typeProperties": {"notebookPath": "/n",
                  "baseParameters": {"x": "@toUpper(pipeline().RunId)"}}
                """);
        assertThat(converted.file("src/p/A_evaluate.py")).contains("raise NotImplementedError");
    }

    private static Converted convert(String header, String typeAndProperties) {
        return Adf.of("P", """
                {"parameters": {"secret": {"type": "SecureString"}}, "variables": {"v": {"type": "String"}},
                 "activities": [{"name": "A", %s "type": %s}]}
                """.formatted(header, typeAndProperties)).convert();
    }
}
