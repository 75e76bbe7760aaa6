package io.wkmigrate.lower.work;

import static io.wkmigrate.api.finding.Findings.BOOLEAN_TEXT;
import static io.wkmigrate.api.finding.Findings.LIBRARY_UNSUPPORTED;
import static io.wkmigrate.api.finding.Findings.NOTEBOOK_RUN_BY_NOTEBOOK;
import static io.wkmigrate.api.finding.Findings.NULL_LEFT_OUT;
import static io.wkmigrate.api.finding.Findings.RETURN_VALUE_UNREAD;
import static io.wkmigrate.api.finding.Findings.WAITING_COSTS;
import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What single activities become: AC-Wait, AC-Fail, VA-5, AC-DbxJar, AC-DbxPython, AC-DbxJob, and placeholders. */
class ActivityWorkTest {

    @Test
    void aWaitSleeps() {
        Converted converted = convert("\"Wait\", \"typeProperties\": {\"waitTimeInSeconds\": 90}");
        assertThat(converted.file("src/p/A.py")).contains("seconds = 90").contains("time.sleep(int(seconds))");
        assertThat(converted.codes("A")).contains(WAITING_COSTS);
    }

    /** D12 of the peers: a time that is given by an expression is not 0. */
    @Test
    void aWaitTimeMayBeAReference() {
        Converted converted = convert("\"Wait\", \"typeProperties\": {\"waitTimeInSeconds\": "
                + "{\"type\": \"Expression\", \"value\": \"@pipeline().parameters.n\"}}");
        assertThat(converted.work("p", "A").at("/base_parameters/n").asText()).isEqualTo("{{job.parameters.n}}");
        assertThat(converted.file("src/p/A.py")).contains("n = parameters.integer(dbutils.widgets.get(\"n\"))");
    }

    @Test
    void aFailRaisesItsMessageAndCode() {
        Converted converted = convert("\"Fail\", \"typeProperties\": {\"message\": \"run @{pipeline().RunId}\","
                + " \"errorCode\": \"500\"}");
        assertThat(converted.work("p", "A").path("base_parameters")).isEqualTo(yaml("{run_id: '{{job.run_id}}'}"));
        assertThat(converted.file("src/p/A.py")).contains("message = f\"run {run_id}\"", "error_code = \"500\"");
        assertThat(converted.file("src/p/A.py")).contains("raise RuntimeError(f\"{error_code}: {message}\")");
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** D13 of the peers: several return values are all kept; the notebook exits with them, where callers look. */
    @Test
    void theNotebookExitsWithAllReturnValues_VA5() {
        Converted converted = convert("""
                "SetVariable", "typeProperties": {"variableName": "pipelineReturnValue", "setSystemVariable": true,
                  "value": [{"key": "rows", "value": {"type": "Int", "content": 5}},
                            {"key": "who", "value": {"type": "Expression", "content": "@pipeline().RunId"}}]}
                """);
        assertThat(converted.file("src/p/A.py")).contains("rows = 5", "who = run_id");
        assertThat(converted.file("src/p/A.py"))
                .contains("dbutils.notebook.exit(parameters.text({\"rows\": rows, \"who\": who}))");
        assertThat(converted.codes("A")).doesNotContain(RETURN_VALUE_UNREAD);
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** Section 8.4 of the target reference: a relative path would be looked for beside the YAML file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Shared/n",
                "../../etc/passwd",
                "/Shared/../../etc",
                "https://adb-1.azuredatabricks.net/#notebook/1",
                "@concat('Shared', '/n')"
            })
    void aNotebookWithoutAFixedAbsolutePathIsAPlaceholder(String path) {
        Converted converted =
                convert("\"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"" + path + "\"}");
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(converted.work("p", "A").path("notebook_path").asText()).isEqualTo("../src/p/A.py");
    }

    @Test
    void aPathThatIsMadeOfConstantsIsKnown() {
        Converted converted =
                convert("\"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"@concat('/Shared', '/n')\"}");
        assertThat(converted.work("p", "A").path("notebook_path").asText()).isEqualTo("/Shared/n");
    }

    /** A task names its notebook when it is deployed. */
    @Test
    void aNotebookWhosePathIsComputedIsRunByAnother() {
        Converted converted = convert("""
                "DatabricksNotebook", "typeProperties": {
                  "notebookPath": "/Shared/@{pipeline().RunId}",
                  "baseParameters": {"x": "@pipeline().parameters.n", "y": 5}}
                """);
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.APPROXIMATED);
        assertThat(converted.codes("A")).contains(NOTEBOOK_RUN_BY_NOTEBOOK);
        assertThat(converted.file("src/p/A.py"))
                .contains("path = f\"/Shared/{run_id}\"")
                .contains("dbutils.notebook.run(");
    }

    /** An empty text would take the place of the default that the notebook gives its widget. */
    @Test
    void aNullParameterIsNotPassed() {
        Converted converted = convert("\"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"/n\","
                + " \"baseParameters\": {\"x\": null, \"y\": \"1\"}}");
        assertThat(converted.work("p", "A").path("base_parameters")).isEqualTo(yaml("{y: '1'}"));
        assertThat(converted.codes("A")).contains(NULL_LEFT_OUT);
    }

    /** Section 5 of the language reference: True in ADF, true in a job. */
    @Test
    void aBooleanForCodeThatReadsTextIsReported() {
        Converted converted = convert("\"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"/n\","
                + " \"baseParameters\": {\"x\": true, \"y\": \"@pipeline().parameters.flag\"}}");
        assertThat(converted.work("p", "A").path("base_parameters"))
                .isEqualTo(yaml("{x: 'true', y: '{{job.parameters.flag}}'}"));
        assertThat(converted.messages(BOOLEAN_TEXT)).hasSize(2);
    }

    @Test
    void aBooleanInTextIsComputed() {
        Converted converted = convert("\"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"/n\","
                + " \"baseParameters\": {\"x\": \"is @{pipeline().parameters.flag}\"}}");
        assertThat(converted.status("A")).isNotEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(converted.file("src/p/A_evaluate.py")).contains("parameters.boolean(", "values.text(flag)");
    }

    @Test
    void aNotebookOnAClusterKeepsItsLibraries() {
        Converted converted = convert("""
                "DatabricksNotebook",
                "linkedServiceName": {"referenceName": "Existing", "type": "LinkedServiceReference"},
                "typeProperties": {"notebookPath": "/Shared/n", "libraries": [
                  {"jar": "dbfs:/a.jar"}, {"whl": "dbfs:/a.whl"},
                  {"maven": {"coordinates": "g:a:1", "repo": "https://r", "exclusions": ["x:y"]}},
                  {"pypi": {"package": "p==1"}}, {"cran": {"package": "c"}}]}
                """);
        assertThat(converted.task("p", "A").path("libraries")).isEqualTo(yaml("""
                - jar: dbfs:/a.jar
                - whl: dbfs:/a.whl
                - maven: {coordinates: "g:a:1", repo: "https://r", exclusions: ["x:y"]}
                - pypi: {package: "p==1"}
                - cran: {package: c}
                """));
    }

    @Test
    void aLibraryThatServerlessComputeDoesNotInstallIsReported() {
        Converted converted = convert("\"DatabricksNotebook\", \"typeProperties\": {\"notebookPath\": \"/n\","
                + " \"libraries\": [{\"jar\": \"dbfs:/a.jar\"}]}");
        assertThat(converted.task("p", "A").has("libraries")).isFalse();
        assertThat(converted.codes("A")).contains(LIBRARY_UNSUPPORTED);
    }

    @Test
    void aJarAndAPythonFileKeepTheirArgumentsInOrder() {
        Converted jar = convert("\"DatabricksSparkJar\", \"typeProperties\": {\"mainClassName\": \"a.B\","
                + " \"parameters\": [\"x\", 5, \"@pipeline().RunId\"], \"libraries\": [{\"jar\": \"dbfs:/a.jar\"}]}");
        assertThat(jar.work("p", "A"))
                .isEqualTo(yaml("{main_class_name: a.B, parameters: [x, '5', '{{job.run_id}}']}"));
        Converted python = convert("\"DatabricksSparkPython\", \"typeProperties\": {\"pythonFile\": \"dbfs:/a.py\","
                + " \"parameters\": [\"--x\", \"@pipeline().parameters.n\"]}");
        assertThat(python.work("p", "A"))
                .isEqualTo(yaml("{python_file: 'dbfs:/a.py', parameters: ['--x', '{{job.parameters.n}}']}"));
    }

    @Test
    void anExistingJobIsRunByItsNumber() {
        Converted converted = convert("\"DatabricksJob\", \"typeProperties\": {\"jobId\": \"123\","
                + " \"jobParameters\": {\"x\": \"@pipeline().RunId\"}}");
        assertThat(converted.work("p", "A")).isEqualTo(yaml("{job_id: 123, job_parameters: {x: '{{job.run_id}}'}}"));
    }

    /** Section 5.3 of the target reference: the id of a job is a number when the job is deployed. */
    @Test
    void anExistingJobWhoseIdIsComputedIsAPlaceholder() {
        Converted converted =
                convert("\"DatabricksJob\", \"typeProperties\": {\"jobId\": \"@pipeline().parameters.n\"}");
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.PLACEHOLDER);
    }

    /** F8 of the peers: the source is kept, and the task fails with a message that names the activity. */
    @Test
    void whatNobodyTranslatesIsAPlaceholderWithItsSource() {
        Converted converted = convert("\"Copy\", \"typeProperties\": {\"source\": {\"type\": \"BinarySource\"}}");
        assertThat(converted.status("A")).isEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(converted.file("metadata/placeholders/p/A.json")).contains("BinarySource");
        assertThat(converted.file("src/p/A.py"))
                .contains("raise NotImplementedError")
                .contains("\"A\" (Copy)");
    }

    /** F3 of the peers. */
    @Test
    void descriptionAndUserPropertiesDescribeTheTask() {
        Converted converted = convert("\"Wait\", \"description\": \"Waits\", \"userProperties\": "
                + "[{\"name\": \"owner\", \"value\": \"me\"}], \"typeProperties\": {\"waitTimeInSeconds\": 1}");
        assertThat(converted.task("p", "A").path("description").asText()).isEqualTo("Waits; owner: me");
    }

    private static Converted convert(String typeAndProperties) {
        return Adf.of("P", """
                {"parameters": {"n": {"type": "Int", "defaultValue": 1}, "flag": {"type": "Bool", "defaultValue": true}},
                 "activities": [{"name": "A", "type": %s}]}
                """.formatted(typeAndProperties))
                .linkedService("Existing", """
                {"type": "AzureDatabricks", "typeProperties": {"existingClusterId": "0101-abc"}}
                """)
                .convert();
    }
}
