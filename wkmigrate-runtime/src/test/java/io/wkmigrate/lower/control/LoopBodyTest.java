package io.wkmigrate.lower.control;

import static io.wkmigrate.api.finding.Findings.ITEM_COMPUTED;
import static io.wkmigrate.api.finding.Findings.ITEM_TEXT;
import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/** What runs in a loop: FE-5, and section 5.1 of the target reference: one nested task, else a child job. */
class LoopBodyTest {

    @Test
    void aSingleActivityIsTheNestedTaskItself() {
        Converted converted = convert(notebook("Body", "", """
                "whole": "@item()", "field": "@item().name", "quoted": "@item()['a b']"
                """));
        assertThat(converted.jobs()).containsOnlyKeys("p");
        assertThat(converted.work("p", "Body")).isEqualTo(yaml("""
                notebook_path: /n
                base_parameters:
                  whole: "{{input}}"
                  field: "{{input.name}}"
                  quoted: "{{input.`a b`}}"
                """));
        assertThat(converted.sourceMap())
                .anyMatch(each -> each.path("task").asText().equals("Body")
                        && each.path("activity").asText().equals("Loop/Body"));
    }

    @Test
    void aFieldInsideAFieldHasToBeComputed() {
        Converted converted = convert(notebook("Body", "", "\"x\": \"@item().a.b\""));
        assertThat(converted.work("p", "Loop").at("/task/run_job_task/job_parameters"))
                .isEqualTo(yaml("{item_a: '{{input.a}}'}"));
        assertThat(converted.file("src/p_loop/Body_evaluate.py"))
                .contains("item_a = parameters.element(dbutils.widgets.get(\"item_a\"))")
                .contains("values.member(item_a, \"b\")");
        assertThat(converted.codes("Loop/Body")).contains(ITEM_COMPUTED);
    }

    /** Metadata-driven loops keep JSON as text in their elements; text that is parsed must still be text. */
    @Test
    void anElementIsTakenForTextWhereTextIsNeeded() {
        Converted converted = convert(notebook("Body", "", "\"x\": \"@json(item().settings).mode\""));
        assertThat(converted.file("src/p_loop/Body_evaluate.py"))
                .contains("item_settings = dbutils.widgets.get(\"item_settings\")")
                .doesNotContain("parameters.element");
    }

    @Test
    void anElementInTextIsReportedBecauseItsSpellingDependsOnItsType() {
        Converted converted = convert(notebook("Body", "", "\"path\": \"raw/@{item().name}.csv\""));
        assertThat(converted.work("p", "Body").at("/base_parameters/path").asText())
                .isEqualTo("raw/{{input.name}}.csv");
        assertThat(converted.codes("Loop/Body")).contains(ITEM_TEXT);
    }

    /** D7 of the peers: what the body reads outside is passed, an element as {{input}}, all else as it is outside. */
    @Test
    void severalActivitiesBecomeAChildJobThatIsPassedWhatItReads() {
        Converted converted =
                convert(notebook("One", "", "\"table\": \"@item().name\", \"when\": \"@pipeline().parameters.day\"")
                        + ","
                        + notebook("Two", "One", "\"again\": \"@item().name\", \"run\": \"@pipeline().RunId\""));
        assertThat(converted.jobs()).containsOnlyKeys("p", "p_loop");
        assertThat(Sketch.of(converted, "p_loop")).isEqualTo("""
                One
                Two <- One
                """);
        assertThat(converted.work("p", "Loop").at("/task/run_job_task")).isEqualTo(yaml("""
                job_id: "${resources.jobs.p_loop.id}"
                job_parameters:
                  item_name: "{{input.name}}"
                  day: "{{job.parameters.day}}"
                  run_id: "{{job.run_id}}"
                """));
        assertThat(converted.parameters("p_loop")).containsOnlyKeys("item_name", "day", "run_id");
        assertThat(converted.work("p_loop", "Two").path("base_parameters")).isEqualTo(yaml("""
                again: "{{job.parameters.item_name}}"
                run: "{{job.parameters.run_id}}"
                """));
    }

    /** Section 6.1: a job parameter would win over a notebook parameter of the same name. */
    @Test
    void aParameterOfTheChildHasNoNameThatANotebookUsesForSomethingElse() {
        Converted converted = convert(notebook("One", "", "\"item\": \"fixed\", \"x\": \"@item()\"") + ","
                + notebook("Two", "One", "\"y\": \"@item()\""));
        assertThat(converted.parameters("p_loop")).hasSize(1).doesNotContainKeys("item", "x", "y");
    }

    /** Section 6.1: the parameters of the outer job are pushed into the child and win there too. */
    @Test
    void aParameterOfTheChildHasNoNameThatTheOuterJobUsesForSomethingElse() {
        Converted converted = Adf.of("P", """
                {"parameters": {"item": {"type": "String", "defaultValue": "x"}},
                 "activities": [{"name": "Loop", "type": "ForEach", "typeProperties": {
                   "items": [1], "activities": [%s, %s]}}]}
                """.formatted(waiting("A", "@item()"), waiting("B", "@item()")))
                .convert();
        assertThat(converted.parameters("p_loop").keySet())
                .doesNotContainAnyElementsOf(converted.parameters("p").keySet());
    }

    @Test
    void aBranchInABodyNeedsAChildJob() {
        Converted converted = convert("""
                {"name": "Check", "type": "IfCondition", "typeProperties": {
                  "expression": {"type": "Expression", "value": "@pipeline().parameters.flag"},
                  "ifTrueActivities": [%s]}}
                """.formatted(waiting("Inner", "@item().seconds")));
        assertThat(Sketch.of(converted, "p_loop")).isEqualTo("""
                Check
                Inner <- Check=true
                """);
        assertThat(converted.work("p_loop", "Check").path("left").asText()).isEqualTo("{{job.parameters.flag}}");
    }

    /** CO-1: loops in loops occur; a for each task runs no other, so there is a job in between. */
    @Test
    void aLoopInALoopGetsItsOwnElements() {
        Converted converted = convert("""
                {"name": "Inner", "type": "ForEach", "typeProperties": {
                  "items": {"type": "Expression", "value": "@item().columns"},
                  "activities": [%s]}}
                """.formatted(waiting("Body", "@item()")));
        assertThat(converted.work("p", "Loop").at("/task/run_job_task/job_parameters"))
                .isEqualTo(yaml("{item_columns: '{{input.columns}}'}"));
        assertThat(converted.work("p_loop", "Inner").path("inputs").asText())
                .isEqualTo("{{job.parameters.item_columns}}");
        assertThat(converted.work("p_loop", "Body").at("/base_parameters/item").asText())
                .isEqualTo("{{input}}");
    }

    @Test
    void aValueThatHasToBeComputedIsComputedInTheChildJob() {
        Converted converted = convert(notebook("Body", "", "\"x\": \"@toUpper(item())\""));
        assertThat(Sketch.of(converted, "p_loop")).isEqualTo("""
                Body_evaluate
                Body <- Body_evaluate
                """);
    }

    /** IN-2: an inactive body does nothing in any iteration. */
    @Test
    void anInactiveActivityInABodyStaysInactive() {
        Converted converted = convert("""
                {"name": "Off", "type": "Wait", "state": "Inactive", "typeProperties": {"waitTimeInSeconds": 1}}
                """);
        assertThat(converted.status("Loop/Off")).isEqualTo(ActivityStatus.INACTIVE);
        assertThat(converted.everything()).doesNotContain("time.sleep");
    }

    private static String waiting(String name, String seconds) {
        return """
                {"name": "%s", "type": "Wait", "typeProperties": {
                  "waitTimeInSeconds": {"type": "Expression", "value": "%s"}}}
                """.formatted(name, seconds);
    }

    private static String notebook(String name, String after, String parameters) {
        String dependsOn = after.isEmpty()
                ? ""
                : "\"dependsOn\": [{\"activity\": \"%s\", \"dependencyConditions\": [\"Succeeded\"]}],"
                        .formatted(after);
        return """
                {"name": "%s", "type": "DatabricksNotebook", %s
                 "typeProperties": {"notebookPath": "/n", "baseParameters": {%s}}}
                """.formatted(name, dependsOn, parameters);
    }

    private static Converted convert(String body) {
        return Adf.of("P", """
                {"parameters": {
                   "list": {"type": "Array", "defaultValue": []},
                   "day": {"type": "String", "defaultValue": "x"},
                   "flag": {"type": "Bool", "defaultValue": true}},
                 "activities": [{"name": "Loop", "type": "ForEach", "typeProperties": {
                   "items": {"type": "Expression", "value": "@pipeline().parameters.list"}, "activities": [%s]}}]}
                """.formatted(body)).convert();
    }
}
