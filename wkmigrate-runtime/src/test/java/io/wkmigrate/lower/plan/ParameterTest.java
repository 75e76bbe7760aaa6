package io.wkmigrate.lower.plan;

import static io.wkmigrate.api.finding.Findings.PARAMETER_DEFAULT_REPLACED;
import static io.wkmigrate.api.finding.Findings.PARAMETER_RENAMED;
import static io.wkmigrate.api.finding.Findings.PARAMETER_SECRET;
import static io.wkmigrate.api.finding.Findings.PARAMETER_WITHOUT_DEFAULT;
import static io.wkmigrate.api.finding.Findings.SECURE_PARAMETER;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters of pipelines (VA-1) as job parameters, which are text. */
class ParameterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "String | \"a b\"          | a b",
                "string | \"\"             | ",
                "Int    | 42               | 42",
                "Float  | 1.5              | 1.5",
                "Bool   | true             | true",
                "Array  | [1, \"x\"]       | [1,\"x\"]",
                "Object | {\"a\": {\"b\": null}} | {\"a\":{\"b\":null}}"
            })
    void aDefaultIsItsText(String type, String value, String expected) {
        Converted converted = withParameter("p", "{\"type\": \"%s\", \"defaultValue\": %s}".formatted(type, value));
        assertThat(converted.parameters("p")).containsEntry("p", expected == null ? "" : expected);
        assertThat(converted.codes()).isEmpty();
    }

    /** F9 of the peers: a job parameter needs a default. */
    @Test
    void aParameterWithoutDefaultGetsTheEmptyTextAndIsReported() {
        Converted converted = withParameter("day", "{\"type\": \"String\"}");
        assertThat(converted.parameters("p")).containsEntry("day", "");
        assertThat(converted.codes()).contains(PARAMETER_WITHOUT_DEFAULT);
    }

    @Test
    void aSecureParameterHasNoDefault() {
        Converted converted = withParameter("key", "{\"type\": \"SecureString\", \"defaultValue\": \"hunter2\"}");
        assertThat(converted.parameters("p")).containsEntry("key", "");
        assertThat(converted.everything()).doesNotContain("hunter2");
        assertThat(converted.codes()).contains(SECURE_PARAMETER);
    }

    @Test
    void aDefaultThatLooksLikeASecretIsNotWritten() {
        Converted converted = withParameter("dbPassword", "{\"type\": \"String\", \"defaultValue\": \"hunter2\"}");
        assertThat(converted.everything()).doesNotContain("hunter2");
        assertThat(converted.codes()).contains(PARAMETER_SECRET);
    }

    /** Sections 6.2 and 8.2 of the target reference: neither can be escaped. */
    @ParameterizedTest
    @ValueSource(strings = {"{{job.run_id}}", "a{{", "${var.x}", "${bundle.name}"})
    void aDefaultThatWouldBeReplacedIsNotWritten(String value) {
        Converted converted = withParameter("p", "{\"type\": \"String\", \"defaultValue\": \"%s\"}".formatted(value));
        assertThat(converted.parameters("p")).containsEntry("p", "");
        assertThat(converted.codes()).contains(PARAMETER_DEFAULT_REPLACED);
    }

    /** Section 1 of the target reference: letters, digits, _, - and dots. */
    @Test
    void anIllegalNameIsReplacedEverywhere() {
        Converted converted = Adf.of("P", """
                {"parameters": {"run day": {"type": "String", "defaultValue": "x"},
                                "run_day": {"type": "String", "defaultValue": "y"}},
                 "activities": [%s]}
                """.formatted(notebook("\"a\": \"@pipeline().parameters['run day']\"")))
                .convert();
        assertThat(converted.parameters("p")).hasSize(2);
        assertThat(converted.parameters("p").keySet()).allMatch(each -> each.matches("[A-Za-z0-9_.-]+"));
        assertThat(converted.work("p", "N").at("/base_parameters/a").asText())
                .matches("\\{\\{job\\.parameters\\.\\w+}}");
        assertThat(converted.codes()).contains(PARAMETER_RENAMED);
    }

    /** Trap 7: the job parameter would win over the parameter of the notebook (section 6.1). */
    @Test
    void aParameterGivesWayToANotebookParameterWithAnotherValue() {
        Converted converted = Adf.of(
                        "P", """
                {"parameters": {"day": {"type": "String", "defaultValue": "x"}},
                 "activities": [%s]}
                """.formatted(notebook("\"day\": \"2020\", \"other\": \"@pipeline().parameters.day\"")))
                .convert();
        String name = converted.parameters("p").keySet().iterator().next();
        assertThat(name).isNotEqualTo("day");
        assertThat(converted.work("p", "N").at("/base_parameters/day").asText()).isEqualTo("2020");
        assertThat(converted.work("p", "N").at("/base_parameters/other").asText())
                .isEqualTo("{{job.parameters." + name + "}}");
        assertThat(converted.codes()).contains(PARAMETER_RENAMED);
    }

    @Test
    void aParameterThatIsSimplyPassedOnKeepsItsName() {
        Converted converted = Adf.of("P", """
                {"parameters": {"day": {"type": "String", "defaultValue": "x"}},
                 "activities": [%s]}
                """.formatted(notebook("\"day\": \"@pipeline().parameters.day\"")))
                .convert();
        assertThat(converted.parameters("p")).containsOnlyKeys("day");
        assertThat(converted.codes()).doesNotContain(PARAMETER_RENAMED);
    }

    /** Notebooks that are written have no parameters of fixed names that a job parameter could win over. */
    @Test
    void aParameterKeepsItsNameBesideGeneratedNotebooks() {
        Converted converted = Adf.of("P", """
                {"parameters": {"seconds": {"type": "Int", "defaultValue": 1}},
                 "activities": [{"name": "A", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}]}
                """).convert();
        assertThat(converted.parameters("p")).containsOnlyKeys("seconds");
        assertThat(converted.file("src/p/A.py")).contains("seconds = 5");
    }

    /** The same for child jobs, into which job parameters are pushed as well. */
    @ParameterizedTest
    @ValueSource(strings = {"\"day\": \"2020\"", ""})
    void aParameterGivesWayToAParameterOfAChildWithAnotherValue(String arguments) {
        Converted converted = parentAndChild(arguments);
        assertThat(converted.parameters("parent")).doesNotContainKey("day");
        assertThat(converted.parameters("child")).containsEntry("day", "today");
    }

    @Test
    void aParameterThatIsPassedOnToAChildKeepsItsName() {
        assertThat(parentAndChild("\"day\": \"@pipeline().parameters.day\"").parameters("parent"))
                .containsOnlyKeys("day");
    }

    private static Converted parentAndChild(String arguments) {
        return Adf.of("Child", """
                {"parameters": {"day": {"type": "String", "defaultValue": "today"}}, "activities": []}
                """).pipeline("Parent", """
                {"parameters": {"day": {"type": "String", "defaultValue": "x"}},
                 "activities": [{"name": "Run", "type": "ExecutePipeline", "typeProperties": {
                   "pipeline": {"referenceName": "Child", "type": "PipelineReference"},
                   "waitOnCompletion": true, "parameters": {%s}}}]}
                """.formatted(arguments)).convert();
    }

    private static Converted withParameter(String name, String specification) {
        return Adf.of("P", "{\"parameters\": {\"%s\": %s}, \"activities\": []}".formatted(name, specification))
                .convert();
    }

    private static String notebook(String parameters) {
        return """
                {"name": "N", "type": "DatabricksNotebook",
                 "typeProperties": {"notebookPath": "/n", "baseParameters": {%s}}}
                """.formatted(parameters);
    }
}
