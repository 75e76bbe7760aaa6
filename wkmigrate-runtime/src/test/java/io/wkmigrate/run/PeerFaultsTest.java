package io.wkmigrate.run;

import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the tools that exist get wrong in control flow, each with the id under which it is known. A fault of theirs is a test
 * of ours. That the jobs of every pipeline here behave as ADF is checked with each conversion.
 */
class PeerFaultsTest {

    @BeforeEach
    void pythonIsNeeded() {
        assumeTrue(NotebookServer.instance().isPresent(), "python3 is not installed");
    }

    /** D1: one run_if for conditions that differ. The handler runs only where each condition holds. */
    @ParameterizedTest
    @CsvSource({
        "Failed, Failed, A, false",
        "Failed, Failed, A B, true",
        "Succeeded, Failed, A, false",
        "Succeeded, Failed, A B, false",
        "Succeeded, Failed, B, true",
        "Succeeded, Completed, A, false",
        "Succeeded, Completed, B, true",
        "Skipped, Completed, '', false"
    })
    void d1MixedConditionsAllHold(String ofA, String ofB, String failing, boolean runs) {
        Converted converted =
                convert(wait("A", ""), wait("B", ""), wait("H", after("A", ofA) + ", " + after("B", ofB)));
        JobRun run = run(converted);
        for (String each : failing.split(" ")) {
            run = run.failing(each, "broken");
        }
        assertThat(run.run("p", Map.of()).ran("H")).isEqualTo(runs);
    }

    /** D2: what follows an If waits for the end of the branch, and runs when there is no branch to take. */
    @ParameterizedTest
    @CsvSource({"true, '', true", "true, Last, false", "false, '', true"})
    void d2WhatFollowsAnIfHangsOnItsEnd(boolean flag, String failing, boolean runs) {
        Converted converted = convert(
                check(
                        "@pipeline().parameters.flag",
                        wait("First", "") + ", " + wait("Last", after("First", "Succeeded"))),
                wait("Next", after("Check", "Succeeded")));
        JobRun run = run(converted).failing(failing, "broken").run("p", Map.of("flag", String.valueOf(flag)));
        assertThat(run.ran("Next")).isEqualTo(runs);
    }

    /** D3: two operands that are computed are two values. */
    @ParameterizedTest
    @CsvSource({"a, A, true", "a, B, false"})
    void d3BothSidesOfAComparisonMayBeComputed(String text, String other, boolean taken) {
        Converted converted = convert(check(
                "@equals(toUpper(pipeline().parameters.text), toUpper(pipeline().parameters.other))",
                wait("Then", "")));
        JobRun run = run(converted).run("p", Map.of("text", text, "other", other));
        assertThat(run.ran("Then")).isEqualTo(taken);
    }

    /** D4: a boolean parameter is a condition. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void d4ABooleanParameterDecides(boolean flag) {
        JobRun run = run(convert(check("@pipeline().parameters.flag", wait("Then", ""))))
                .run("p", Map.of("flag", String.valueOf(flag)));
        assertThat(run.ran("Then")).isEqualTo(flag);
    }

    /** D5: a condition that a job cannot know never becomes a constant. */
    @Test
    void d5AnOperandOutOfReachIsToldAndFails() {
        Converted converted = convert(check("@equals(activity('Nowhere').output.x, 'y')", wait("Then", "")));
        assertThat(converted.codes("Check")).contains(Findings.EXPRESSION_NOT_COMPILED);
        assertThat(converted.status("Check")).isEqualTo(ActivityStatus.PLACEHOLDER);
        JobRun run = run(converted).run("p", Map.of());
        assertThat(run.succeeded("Check_evaluate")).isFalse();
        assertThat(run.ran("Then")).isFalse();
    }

    /** D6: a task that computes values waits for those that it reads. */
    @Test
    void d6AnEvaluateTaskStandsBehindWhatItReads() {
        Converted converted = convert(
                "{\"name\": \"Look\", \"type\": \"Lookup\", \"typeProperties\": {}}",
                "{\"name\": \"Load\", \"type\": \"DatabricksNotebook\", \"dependsOn\": ["
                        + after("Look", "Succeeded")
                        + "], \"typeProperties\": {\"notebookPath\": \"/n\","
                        + " \"baseParameters\": {\"x\": \"@toUpper(activity('Look').output.firstRow.a)\"}}}");
        assertThat(converted
                        .task("p", "Load_evaluate")
                        .at("/depends_on/0/task_key")
                        .asText())
                .isEqualTo("Look");
        assertThat(converted.task("p", "Load").at("/depends_on/0/task_key").asText())
                .isEqualTo("Load_evaluate");
    }

    /** D7: a field of the element is read where the loop is, not from a parameter of the outer job. */
    @Test
    void d7AFieldOfTheElementReachesTheInnerJob() {
        Converted converted =
                convert(loop("\"isSequential\": true,", """
                {"name": "Load", "type": "DatabricksNotebook", "typeProperties": {"notebookPath": "/n",
                  "baseParameters": {"x": "@item().name"}}}, %s""".formatted(wait("After", after("Load", "Succeeded")))));
        assertThat(converted.work("p", "Loop").at("/task/run_job_task/job_parameters"))
                .isEqualTo(yaml("{item_name: '{{input.name}}'}"));
        assertThat(converted.work("p_loop", "Load").at("/base_parameters/x").asText())
                .isEqualTo("{{job.parameters.item_name}}");
    }

    /** D8: sequential is sequential. */
    @Test
    void d8ASequentialLoopHasNoConcurrency() {
        Converted converted = convert(loop("\"isSequential\": true, \"batchCount\": 8,", wait("W", "")));
        assertThat(converted.work("p", "Loop").path("concurrency").asInt(1)).isEqualTo(1);
    }

    /** D9: the element reaches every kind of body, and an empty body is a task. */
    @Test
    void d9TheElementReachesJarsAndFiles() {
        assertThat(convert(loop("", """
                {"name": "Jar", "type": "DatabricksSparkJar", "typeProperties": {
                  "mainClassName": "x.Main", "parameters": ["@item().name"]}}""")).work("p", "Jar").path("parameters")).isEqualTo(yaml("['{{input.name}}']"));
        assertThat(convert(loop("", """
                {"name": "File", "type": "DatabricksSparkPython", "typeProperties": {
                  "pythonFile": "dbfs:/x.py", "parameters": ["@item().name"]}}""")).work("p", "File").path("parameters")).isEqualTo(yaml("['{{input.name}}']"));
        assertThat(convert(loop("", ""))
                        .work("p", "Loop")
                        .at("/task/condition_task/op")
                        .asText())
                .isEqualTo("EQUAL_TO");
    }

    /** D10: a value set in a branch is seen after it; appending accumulates; loops read variables. */
    @Test
    void d10VariablesAreSeenWhereAdfSeesThem() {
        Converted converted = convert(
                check("@pipeline().parameters.flag", set("InBranch", "v", "new", "")),
                reading("AfterBranch", "@variables('v')", after("Check", "Succeeded")),
                loop("\"isSequential\": true,", append("Collect", "@item().name"))
                        .replace(
                                "\"name\": \"Loop\",",
                                "\"name\": \"Loop\", \"dependsOn\": [" + after("AfterBranch", "Succeeded") + "],"),
                reading("AfterLoop", "@join(variables('all'), ',')", after("Loop", "Succeeded")));
        JobRun run = run(converted).run("p", Map.of("flag", "true"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("AfterBranch")).containsEntry("x", "new");
        assertThat(run.parameters("AfterLoop")).containsEntry("x", "one,two");
        JobRun other = run(converted).run("p", Map.of("flag", "false"));
        assertThat(other.parameters("AfterBranch")).containsEntry("x", "old");
    }

    /** D11: not waiting is not waiting, also where it is not said; computed parameters reach the child. */
    @ParameterizedTest
    @CsvSource({"'\"waitOnCompletion\": true,', true", "'\"waitOnCompletion\": false,', false", "'', false"})
    void d11AChildIsWaitedForOnlyWhereAdfWaits(String waiting, boolean waits) {
        Converted converted = parent(waiting, "{\"path\": \"@concat('a', toUpper(pipeline().RunId))\"}");
        JsonNode task = converted.task("p", "Run");
        assertThat(task.has("run_job_task")).isEqualTo(waits);
        assertThat(converted.file("src/p/Run_evaluate.py")).contains("upper(");
        assertThat(converted.everything()).doesNotContain("@concat");
    }

    /** D12: a time to wait may be computed. */
    @Test
    void d12AComputedWaitWaits() {
        Converted converted = convert("""
                {"name": "Pause", "type": "Wait", "typeProperties": {
                  "waitTimeInSeconds": {"type": "Expression", "value": "@int(pipeline().parameters.text)"}}}""");
        assertThat(converted.file("src/p/Pause.py")).contains("time.sleep(").doesNotContain("time.sleep(0)");
        assertThat(converted.status("Pause")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** D13: all pairs are returned. */
    @Test
    void d13EveryReturnValueComesBack() {
        Converted converted = Adf.factory()
                .pipeline("Child", """
                {"activities": [{"name": "Return", "type": "SetVariable", "typeProperties": {
                  "variableName": "pipelineReturnValue", "setSystemVariable": true, "value": [
                    {"key": "one", "value": {"type": "String", "content": "1"}},
                    {"key": "two", "value": {"type": "Int", "content": 2}}]}}]}
                """)
                .pipeline("P", """
                {"activities": [
                  {"name": "Run", "type": "ExecutePipeline", "typeProperties": {"waitOnCompletion": true,
                    "pipeline": {"type": "PipelineReference", "referenceName": "Child"}}},
                  %s]}
                """.formatted(reading(
                        "Read",
                        "@concat(activity('Run').output.pipelineReturnValue.one, '-',"
                                + " activity('Run').output.pipelineReturnValue.two)",
                        after("Run", "Succeeded"))))
                .convert();
        JobRun run = run(converted).run("p", Map.of());
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Read")).containsEntry("x", "1-2");
    }

    /** F3: an inactive activity does not run, and nothing that was written about an activity is lost. */
    @Test
    void f3InactiveActivitiesDoNotRun() {
        Converted converted = Adf.of("P", """
                {"description": "Loads", "folder": {"name": "Daily/Load"}, "annotations": ["gold"], "concurrency": 1,
                 "activities": [
                   {"name": "Off", "type": "DatabricksNotebook", "state": "Inactive",
                    "typeProperties": {"notebookPath": "/never"}},
                   {"name": "On", "type": "DatabricksNotebook", "description": "Reads",
                    "userProperties": [{"name": "owner", "value": "us"}],
                    "policy": {"secureInput": true}, "typeProperties": {"notebookPath": "/n"}}]}
                """).convert();
        assertThat(converted.everything()).doesNotContain("/never");
        assertThat(converted.job("p").path("description").asText()).isEqualTo("Loads");
        assertThat(converted.job("p").path("max_concurrent_runs").asInt()).isEqualTo(1);
        assertThat(converted.job("p").path("tags").toString()).contains("gold").contains("Daily/Load");
        assertThat(converted.task("p", "On").path("description").asText()).contains("Reads", "owner: us");
        assertThat(converted.codes("On")).contains(Findings.SECURE_INPUT_OUTPUT);
    }

    /** F4: names that look alike as keys stay apart. */
    @Test
    void f4KeysDoNotCollide() {
        Converted converted = convert(wait("Copy A", ""), wait("Copy_A", ""), wait("copy-a", ""));
        assertThat(converted.tasks("p")).hasSize(3);
    }

    /** F12: what is inside the cases of a Switch is in every report. */
    @Test
    void f12CasesOfASwitchAreCounted() {
        Converted converted = convert("""
                {"name": "Route", "type": "Switch", "typeProperties": {
                  "on": {"type": "Expression", "value": "@pipeline().parameters.text"},
                  "cases": [{"value": "a", "activities": [
                    {"name": "Proc", "type": "SqlServerStoredProcedure", "typeProperties": {"storedProcedureName": "x"}}]}]}}
                """);
        assertThat(converted.result().ledger().activities().found()).isEqualTo(2);
        assertThat(converted.status("Route/Proc")).isEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(converted.tasks("p")).containsKey("Proc");
    }

    private static JobRun run(Converted converted) {
        return new JobRun(converted, NotebookServer.instance().orElseThrow()).knowing("job.run_id", "r1");
    }

    private static Converted parent(String waiting, String parameters) {
        return Adf.factory()
                .pipeline("Child", """
                {"parameters": {"path": {"type": "String"}}, "activities": [%s]}
                """.formatted(wait("W", "")))
                .pipeline("P", """
                {"activities": [{"name": "Run", "type": "ExecutePipeline", "typeProperties": {%s
                  "pipeline": {"type": "PipelineReference", "referenceName": "Child"}, "parameters": %s}}]}
                """.formatted(waiting, parameters))
                .convert();
    }

    private static Converted convert(String... activities) {
        return Adf.of("P", """
                {"parameters": {"flag": {"type": "Bool", "defaultValue": true},
                                "text": {"type": "String", "defaultValue": "3"},
                                "other": {"type": "String", "defaultValue": "b"},
                                "list": {"type": "Array", "defaultValue": [{"name": "one"}, {"name": "two"}]}},
                 "variables": {"v": {"type": "String", "defaultValue": "old"},
                               "all": {"type": "Array", "defaultValue": []}},
                 "activities": [%s]}
                """.formatted(String.join(", ", activities))).convert();
    }

    private static String wait(String name, String dependsOn) {
        return """
                {"name": "%s", "type": "Wait", "dependsOn": [%s], "typeProperties": {"waitTimeInSeconds": 0}}""".formatted(name, dependsOn);
    }

    private static String after(String activity, String condition) {
        return "{\"activity\": \"%s\", \"dependencyConditions\": [\"%s\"]}".formatted(activity, condition);
    }

    private static String check(String condition, String whenTrue) {
        return """
                {"name": "Check", "type": "IfCondition", "typeProperties": {
                  "expression": {"type": "Expression", "value": "%s"}, "ifTrueActivities": [%s]}}""".formatted(condition, whenTrue);
    }

    private static String loop(String properties, String body) {
        return """
                {"name": "Loop", "type": "ForEach", "typeProperties": {%s
                  "items": {"type": "Expression", "value": "@pipeline().parameters.list"}, "activities": [%s]}}""".formatted(properties, body);
    }

    private static String set(String name, String variable, String value, String dependsOn) {
        return """
                {"name": "%s", "type": "SetVariable", "dependsOn": [%s],
                 "typeProperties": {"variableName": "%s", "value": "%s"}}""".formatted(name, dependsOn, variable, value);
    }

    private static String append(String name, String value) {
        return """
                {"name": "%s", "type": "AppendVariable", "typeProperties": {"variableName": "all", "value": "%s"}}""".formatted(name, value);
    }

    private static String reading(String name, String expression, String dependsOn) {
        return """
                {"name": "%s", "type": "DatabricksNotebook", "dependsOn": [%s], "typeProperties": {
                  "notebookPath": "/n", "baseParameters": {"x": "%s"}}}""".formatted(name, dependsOn, expression);
    }
}
