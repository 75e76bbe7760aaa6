package io.wkmigrate.run;

import static io.wkmigrate.api.finding.Findings.NOTEBOOK_RUN_BY_NOTEBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What activities tell each other (section 12 of the language reference), through whole jobs. */
class ActivityOutputTest {

    @BeforeEach
    void pythonIsNeeded() {
        assumeTrue(NotebookServer.instance().isPresent(), "python3 is not installed");
    }

    /** The exit value of a notebook reaches no other task, so a notebook around it publishes it. */
    @Test
    void whatANotebookExitsWithIsPublished() {
        Converted converted = convert(
                notebook("Load", "", "\"a\": \"1\""),
                notebook("Read", "Load", "\"x\": \"@activity('Load').output.runOutput\""));
        assertThat(converted.codes("Load")).contains(NOTEBOOK_RUN_BY_NOTEBOOK);
        JobRun run = run(converted).exiting("/n", "42 rows").run("p", Map.of());
        assertThat(run.parameters("Read")).containsEntry("x", "42 rows");
        assertThat(run.notebooksRun()).containsExactly(Adf.json("{\"path\": \"/n\", \"arguments\": {\"a\": \"1\"}}"));
    }

    /** Exit values that are JSON can be gone into. */
    @Test
    void whatIsInsideAnExitValueIsReadFromItsJson() {
        Converted converted = convert(
                notebook("Load", "", ""),
                notebook("Read", "Load", "\"x\": \"rows: @{activity('load').Output.RunOutput.counts[1]}\""));
        JobRun run = run(converted).exiting("/n", "{\"counts\": [1, 7]}").run("p", Map.of());
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Read")).containsEntry("x", "rows: 7");
    }

    @Test
    void aNotebookWhoseOutputNobodyReadsIsRunByItsTask() {
        Converted converted = convert(notebook("Load", "", ""));
        assertThat(converted.work("p", "Load").path("notebook_path").asText()).isEqualTo("/n");
    }

    /** What a person has to write is told what others read of it; the readers are complete. */
    @Test
    void whatIsWrittenByHandIsToldWhatToPublish() {
        Converted converted = convert(
                "{\"name\": \"Look\", \"type\": \"Lookup\", \"typeProperties\": {}}",
                notebook(
                        "Read",
                        "Look",
                        "\"id\": \"@{activity('Look').output.firstRow.Id}\","
                                + " \"flag\": \"@{activity('Look').output.firstRow.IsNew}\""));
        assertThat(converted.file("src/p/Look.py"))
                .contains("output_firstRow_Id", "output_firstRow_IsNew", "# dbutils.jobs.taskValues.set(");
        JobRun run = run(converted)
                .publishing("Look", Adf.json("{\"output_firstRow_Id\": 7, \"output_firstRow_IsNew\": true}"))
                .run("p", Map.of());
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Read")).containsEntry("id", "7").containsEntry("flag", "True");
    }

    /** A number that the documentation of the activity calls one needs no code to stand in text. */
    @Test
    void anOutputOfAKnownTypeIsAReference() {
        Converted converted = convert(
                "{\"name\": \"Copy\", \"type\": \"Copy\", \"typeProperties\": {}}",
                notebook("Read", "Copy", "\"x\": \"@{activity('Copy').output.rowsCopied} rows\""));
        assertThat(converted.work("p", "Read").at("/base_parameters/x").asText())
                .isEqualTo("{{tasks.Copy.values.output_rowsCopied}} rows");
    }

    /** VA-2 and section 6.3: a value that ADF hides is not published. */
    @Test
    void aHiddenOutputIsNotPublished() {
        Converted converted = convert(
                "{\"name\": \"Web\", \"type\": \"WebActivity\", \"policy\": {\"secureOutput\": true}, \"typeProperties\": {}}",
                notebook("Read", "Web", "\"x\": \"@activity('Web').output.token\""));
        assertThat(converted.file("src/p/Web.py")).doesNotContain("token");
        assertThat(converted.status("Read")).isEqualTo(ActivityStatus.PLACEHOLDER);
    }

    /** FAIL of the language reference: a handler tells what went wrong. */
    @Test
    void aHandlerReadsStatusAndMessage() {
        Converted converted = convert(
                notebook("Load", "", ""),
                handler("Tell", "\"x\": \"@{activity('Load').status}: @{activity('Load').error.message}\""));
        JobRun run = run(converted).failing("Load", "boom").run("p", Map.of());
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Tell")).containsEntry("x", "Failed: boom");
        assertThat(converted.status("Tell")).isEqualTo(ActivityStatus.APPROXIMATED);
    }

    /** Optional access: a value that was not published makes the reader fail, as a missing property does in ADF. */
    @Test
    void whatWasNotPublishedIsAnErrorWhereItIsRead() {
        Converted converted = convert(
                "{\"name\": \"Look\", \"type\": \"Lookup\", \"typeProperties\": {}}",
                notebook("Read", "Look", "\"x\": \"@toUpper(activity('Look').output.firstRow.Name)\""));
        JobRun run = run(converted).publishing("Look", Adf.json("{}")).run("p", Map.of());
        assertThat(run.succeeded("Read_evaluate")).isFalse();
        assertThat(run.succeeded("Read")).isFalse();
    }

    /** Section 6 of the language reference: the question mark makes null of what is missing. */
    @Test
    void whatIsReadWithAQuestionMarkMayBeMissing() {
        Converted converted = convert(
                "{\"name\": \"Look\", \"type\": \"Lookup\", \"typeProperties\": {}}",
                notebook("Read", "Look", "\"x\": \"@coalesce(activity('Look')?.output?.firstRow?.a, 'none')\""));
        JobRun run = run(converted).publishing("Look", Adf.json("{}")).run("p", Map.of());
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Read")).containsEntry("x", "none");
    }

    /** In ADF an activity fails when its values cannot be computed; here the task before it does. */
    @Test
    void anActivityWhoseValuesCannotBeComputedHasFailed() {
        Converted converted = convert(
                notebook("Load", "", "\"a\": \"@substring(pipeline().RunId, 0, 99)\""),
                activity("Tell", "Load", "Completed", "\"x\": \"@activity('Load').status\""));
        assertThat(converted.file("src/p/Tell_evaluate.py")).contains("parameters.status_of_both(");
        assertThat(converted
                        .work("p", "Tell_evaluate")
                        .at("/base_parameters/Load_status")
                        .asText())
                .isEqualTo("{{tasks.Load_evaluate.result_state}},{{tasks.Load.result_state}}");
        NotebookServer.Outcome told = NotebookServer.instance()
                .orElseThrow()
                .run(
                        converted.file("src/p/Tell_evaluate.py"),
                        Map.of("Load_status", "failed,upstream_failed"),
                        Map.of(),
                        Map.of(),
                        NotebookServer.JobsApi.NONE);
        assertThat(told.values().elements().next().asText()).isEqualTo("Failed");
    }

    /** Section 7 of the design: the message of an error is only asked for where it is needed. */
    @Test
    void theMessageOfAnErrorIsReadOnlyInTheBranchThatNeedsIt() {
        Converted converted = convert(notebook("Load", "", ""), activity("Tell", "Load", "Completed", """
                        "x": "@if(equals(activity('Load').status, 'Succeeded'), 'fine', activity('Load').error.message)"
                        """.strip()));
        JobRun run = run(converted).run("p", Map.of());
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Tell")).containsEntry("x", "fine");
    }

    /** Two paths whose joined names look alike are two values. */
    @Test
    void pathsThatLookAlikeArePublishedApart() {
        Converted converted = convert(
                "{\"name\": \"Look\", \"type\": \"Lookup\", \"typeProperties\": {}}",
                notebook(
                        "Read",
                        "Look",
                        "\"x\": \"@activity('Look').output.a.b\", \"y\": \"@activity('Look').output['a.b']\""));
        assertThat(converted.file("src/p/Look.py")).contains("\"output_a_b\"", "\"output_a_b_2\"");
    }

    /** What only one branch reads is read only there. */
    @Test
    void aValueOfABranchThatIsNotTakenIsNotRead() {
        Converted converted = convert(
                notebook("Load", "", ""), "{\"name\": \"Look\", \"type\": \"Lookup\", \"typeProperties\": {}}", """
                {"name": "Read", "type": "DatabricksNotebook", "dependsOn": [
                   {"activity": "Load", "dependencyConditions": ["Succeeded"]},
                   {"activity": "Look", "dependencyConditions": ["Completed"]}],
                 "typeProperties": {"notebookPath": "/n", "baseParameters": {
                   "x": "@if(equals(activity('Look').status, 'Succeeded'), activity('Look').output.firstRow.a, 'none')"}}}
                """);
        JobRun run = run(converted)
                .publishing("Look", Adf.json("{}"))
                .failing("Look", "boom")
                .run("p", Map.of());
        assertThat(run.errors()).isEmpty();
    }

    private static JobRun run(Converted converted) {
        return new JobRun(converted, NotebookServer.instance().orElseThrow());
    }

    private static Converted convert(String... activities) {
        return Adf.convert("P", String.join(",", activities));
    }

    private static String notebook(String name, String after, String parameters) {
        return activity(name, after, "Succeeded", parameters);
    }

    private static String handler(String name, String parameters) {
        return activity(name, "Load", "Failed", parameters);
    }

    private static String activity(String name, String after, String condition, String parameters) {
        String dependsOn = after.isEmpty()
                ? ""
                : "{\"activity\": \"%s\", \"dependencyConditions\": [\"%s\"]}".formatted(after, condition);
        return """
                {"name": "%s", "type": "DatabricksNotebook", "dependsOn": [%s],
                 "typeProperties": {"notebookPath": "/n", "baseParameters": {%s}}}
                """.formatted(name, dependsOn, parameters);
    }
}
