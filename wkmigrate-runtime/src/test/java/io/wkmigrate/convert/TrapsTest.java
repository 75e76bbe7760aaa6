package io.wkmigrate.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The traps of section 16 of the target reference that concern what is written; the number of each is in the name. Beside the
 * behaviour that they are about are traps 2 (ForEachTest), 5 (DependencyTest), 7 (ParameterTest), 9 (TriggerJobsTest) and 10
 * (PolicyTest). Traps 15 to 17 concern file arrival triggers and Auto Loader, which are not written yet.
 */
class TrapsTest {

    private static final String BRANCHES = """
            {"name": "If", "type": "IfCondition", "typeProperties": {
               "expression": {"value": "@pipeline().parameters.flag", "type": "Expression"},
               "ifTrueActivities": [%s], "ifFalseActivities": [%s]}}
            """.formatted(notebook("Yes", "", ""), notebook("No", "", ""));

    @Test
    void trap1_itemsOperandsAndOutcomesAreText() {
        Converted converted = convert("""
                {"name": "Loop", "type": "ForEach", "typeProperties": {"items": [1, 2], "activities": [%s]}}
                """.formatted(notebook("Body", "", "")), BRANCHES);
        assertThat(converted.work("p", "Loop").path("inputs")).isEqualTo(Adf.json("\"[1,2]\""));
        assertThat(converted.work("p", "If").properties())
                .allMatch(each -> each.getValue().isTextual());
        assertThat(converted.task("p", "Yes").at("/depends_on/0/outcome")).isEqualTo(Adf.json("\"true\""));
        assertThat(converted.task("p", "No").at("/depends_on/0/outcome")).isEqualTo(Adf.json("\"false\""));
    }

    @Test
    void trap3_aJoinBelowAnIfRunsWhenNothingFailed() {
        Converted converted = convert(BRANCHES, notebook("Join", "If", ""));
        assertThat(above(converted, "Join").path("run_if").asText()).isEqualTo("NONE_FAILED");
    }

    /** A task all of whose dependencies are excluded does not run under any run_if. */
    @Test
    void trap4_noTaskWaitsOnlyForTasksThatMayBeExcluded() {
        Converted converted = convert(BRANCHES, notebook("Join", "If", ""));
        JsonNode join = above(converted, "Join");
        assertThat(join.path("depends_on").findValuesAsText("task_key")).contains("If");
        assertThat(join.path("depends_on").findValuesAsText("outcome")).isEmpty();
    }

    /** That every reference leads somewhere is checked on every conversion. */
    @Test
    void trap6_namesThatAreNoIdentifiersAreQuotedInReferences() {
        Converted converted = Adf.of(
                        "P", """
                {"parameters": {"run-day": {"type": "String", "defaultValue": "x"}}, "activities": [%s]}
                """.formatted(notebook("Copy-A 1", "", "\"d\": \"@pipeline().parameters['run-day']\"")))
                .convert();
        JsonNode task = converted.job("p").at("/tasks/0");
        assertThat(task.path("task_key").asText()).matches("\\w+");
        assertThat(task.at("/notebook_task/base_parameters/d").asText()).isEqualTo("{{job.parameters.`run-day`}}");
    }

    @Test
    void trap8_valuesAreTextInJobsAndReadByTypeInCode() {
        Converted converted = Adf.of("P", """
                {"parameters": {"count": {"type": "Int", "defaultValue": 7}, "flag": {"type": "Bool", "defaultValue": true},
                                "list": {"type": "Array", "defaultValue": [1, "x"]}},
                 "activities": [%s]}
                """.formatted(notebook(
                        "Read",
                        "",
                        "\"n\": \"@if(pipeline().parameters.flag, add(pipeline().parameters.count,"
                                + " length(pipeline().parameters.list)), 0)\"")))
                .convert();
        assertThat(converted.job("p").path("parameters").findValues("default"))
                .containsExactly(Adf.json("\"7\""), Adf.json("\"true\""), Adf.json("\"[1,\\\"x\\\"]\""));
        assertThat(converted.file("src/p/Read_evaluate.py"))
                .contains(
                        "parameters.integer(dbutils.widgets.get(\"count\"))",
                        "parameters.boolean(dbutils.widgets.get(\"flag\"))",
                        "parameters.structure(dbutils.widgets.get(\"list\"))");
    }

    @Test
    void trap11_noJobIsContinuous() {
        Converted converted = Adf.of("P", "{\"activities\": [" + notebook("A", "", "") + "]}")
                .trigger("Often", """
                {"type": "ScheduleTrigger", "runtimeState": "Started",
                 "pipelines": [{"pipelineReference": {"referenceName": "P", "type": "PipelineReference"}}],
                 "typeProperties": {"recurrence": {"frequency": "Minute", "interval": 1,
                   "startTime": "2024-01-01T00:00:00Z", "timeZone": "UTC"}}}
                """)
                .convert();
        assertThat(converted.jobs().values()).noneMatch(each -> each.has("continuous"));
    }

    @Test
    void trap12_notebooksAreMarkedAndNamedWithTheirExtension() {
        Converted converted = convert("""
                {"name": "Pause", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 5}}
                """);
        String path = converted.work("p", "Pause").path("notebook_path").asText();
        assertThat(path).endsWith(".py");
        assertThat(converted.file(path.replace("../", ""))).startsWith("# Databricks notebook source\n");
    }

    /** Keys of resources and tasks that differ in nothing but case or signs are kept apart. */
    @Test
    void trap13_whatABundleWouldReplaceOrMergeIsKeptApart() {
        String twice = "{\"activities\": [%s, %s]}"
                .formatted(notebook("a b", "", "\"x\": \"${resources.jobs.p.id}\""), notebook("a_b", "", ""));
        Converted converted = Adf.of("P 1", twice).pipeline("p_1", twice).convert();
        assertThat(converted.jobs()).hasSize(2);
        assertThat(converted.jobs().keySet())
                .allMatch(each -> ownTasks(converted, each).size() == 2);
        String jobs = converted.jobs().values().toString();
        assertThat(jobs).doesNotContain("${resources");
        assertThat(converted.everything()).contains("${resources.jobs.p.id}");
    }

    /** The page of a job has at most 100 tasks; what is written has all of them. */
    @Test
    void trap14_noTaskIsLostBeyondTheFirstHundred() {
        Converted converted = convert(
                IntStream.range(0, 130).mapToObj(i -> notebook("N" + i, "", "")).toArray(String[]::new));
        assertThat(converted.tasks("p")).hasSize(130);
    }

    private static List<String> ownTasks(Converted converted, String job) {
        return converted.tasks(job).keySet().stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(each -> !each.endsWith("_evaluate"))
                .distinct()
                .toList();
    }

    /** What decides when a task below an If runs: the task itself, or the end of the If that it waits for. */
    private static JsonNode above(Converted converted, String task) {
        Map<String, JsonNode> tasks = converted.tasks("p");
        List<String> upstream = tasks.get(task).path("depends_on").findValuesAsText("task_key");
        return upstream.size() == 1 ? tasks.get(upstream.get(0)) : tasks.get(task);
    }

    private static Converted convert(String... activities) {
        String all = List.of(activities).stream().collect(Collectors.joining(","));
        return Adf.of("P", """
                {"parameters": {"flag": {"type": "Bool", "defaultValue": true}}, "activities": [%s]}
                """.formatted(all)).convert();
    }

    private static String notebook(String name, String after, String parameters) {
        String dependsOn =
                after.isEmpty() ? "" : "{\"activity\": \"" + after + "\", \"dependencyConditions\": [\"Succeeded\"]}";
        return """
                {"name": "%s", "type": "DatabricksNotebook", "dependsOn": [%s],
                 "typeProperties": {"notebookPath": "/n", "baseParameters": {%s}}}
                """.formatted(name, dependsOn, parameters);
    }
}
