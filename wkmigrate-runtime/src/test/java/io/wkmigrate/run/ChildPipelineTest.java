package io.wkmigrate.run;

import static io.wkmigrate.api.finding.Findings.EXPRESSION_NOT_COMPILED;
import static io.wkmigrate.api.finding.Findings.FIRE_AND_FORGET;
import static io.wkmigrate.api.finding.Findings.NESTING_LIMIT;
import static io.wkmigrate.api.finding.Findings.RETURN_VALUE_UNREAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pipelines tell those that run them (EP-3, VA-5), through whole jobs. */
class ChildPipelineTest {

    private static final String RETURNS = """
            {"activities": [{"name": "Return", "type": "SetVariable", "typeProperties": {
               "variableName": "pipelineReturnValue", "setSystemVariable": true, "value": [
                 {"key": "text", "value": {"type": "String", "content": "héllo"}},
                 {"key": "computed", "value": {"type": "Expression", "content": "@add(40, 2)"}},
                 {"key": "list", "value": {"type": "Array", "content": [
                    {"type": "String", "content": "a"}, {"type": "Int", "content": 7}]}},
                 {"key": "flag", "value": {"type": "Boolean", "content": true}},
                 {"key": "nothing", "value": {"type": "Null"}},
                 {"key": "whole", "value": {"type": "Int", "content": 5}},
                 {"key": "fraction", "value": {"type": "Float", "content": 2.5}},
                 {"key": "object", "value": {"type": "Object", "content": [
                    {"key": "inner", "value": {"type": "String", "content": "deep"}}]}}]}}]}
            """;

    @BeforeEach
    void pythonIsNeeded() {
        assumeTrue(NotebookServer.instance().isPresent(), "python3 is not installed");
    }

    /** VA-5: values of all types, several of one activity. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@activity('Run').output.pipelineReturnValue.text | héllo",
                "@string(activity('Run').output.pipelineReturnValue.computed) | 42",
                "@string(activity('Run').output.pipelineReturnValue.list[1]) | 7",
                "@string(activity('Run').output.pipelineReturnValue.flag) | True",
                "@coalesce(activity('Run').output.pipelineReturnValue.nothing, 'none') | none",
                "@string(add(activity('Run').output.pipelineReturnValue.whole, 1)) | 6",
                "@string(activity('Run').output.pipelineReturnValue.fraction) | 2.5",
                "@activity('Run').Output.PipelineReturnValue.object.Inner | deep",
                "@coalesce(activity('Run')?.output?.pipelineReturnValue?.missing, 'none') | none",
                "@activity('Run').output.pipelineName | Child"
            })
    void aParentReadsWhatAChildReturns(String expression, String expected) {
        JobRun run = run(convert(RETURNS, expression));
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Use")).containsEntry("x", expected);
    }

    @Test
    void aReturnValueThatTheParentReadsNeedsNoRemark() {
        Converted converted = convert(RETURNS, "@activity('Run').output.pipelineReturnValue.text");
        assertThat(converted.codes()).doesNotContain(RETURN_VALUE_UNREAD);
        assertThat(converted.status("Return")).isEqualTo(ActivityStatus.TRANSLATED);
        assertThat(converted.status("Run")).isEqualTo(ActivityStatus.TRANSLATED);
        assertThat(converted.work("parent", "Run").path("job_id").asText()).isEqualTo("${resources.jobs.child.id}");
    }

    @Test
    void aMissingKeyFailsWhoReadsIt_VA5() {
        JobRun run = run(convert(RETURNS, "@activity('Run').output.pipelineReturnValue.missing"));
        assertThat(run.succeeded("Run")).isTrue();
        assertThat(run.succeeded("Use")).isFalse();
        assertThat(run.errors().get("Use_evaluate")).contains("missing");
    }

    /** VA-5: several activities may set return values, of which only one should run. */
    @ParameterizedTest
    @CsvSource({"1, one", "2, other"})
    void theSetterThatRanCounts(String number, String expected) {
        Converted converted = convert("""
                {"parameters": {"number": {"type": "Int", "defaultValue": %s}},
                 "activities": [{"name": "Check", "type": "IfCondition", "typeProperties": {
                   "expression": {"type": "Expression", "value": "@equals(pipeline().parameters.number, 1)"},
                   "ifTrueActivities": [%s], "ifFalseActivities": [%s]}}]}
                """.formatted(number, returning("One", "one"), returning("Other", "other")), """
                @activity('Run').output.pipelineReturnValue.what""");
        JobRun run = run(converted);
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Use")).containsEntry("x", expected);
    }

    /** A value that a loop inside reads is there, too. */
    @Test
    void aLoopInTheParentReadsAReturnValue() {
        Converted converted = Adf.of("Child", RETURNS)
                .pipeline("Parent", """
                {"activities": [%s,
                  {"name": "Loop", "type": "ForEach",
                   "dependsOn": [{"activity": "Run", "dependencyConditions": ["Succeeded"]}],
                   "typeProperties": {"items": [1, 2], "activities": [
                     {"name": "Use", "type": "DatabricksNotebook", "typeProperties": {"notebookPath": "/n",
                       "baseParameters": {"x": "@concat(item(), activity('Run').output.pipelineReturnValue.text)"}}}]}}]}
                """.formatted(executing("Run", "Child", true)))
                .convert();
        JobRun run = run(converted);
        assertThat(run.errors()).isEmpty();
        assertThat(run.iterations("Loop"))
                .extracting(
                        each -> each.child("Loop_iteration").parameters("Use").get("x"))
                .containsExactly("1héllo", "2héllo");
    }

    /** What is returned from inside a loop is in the run of another job. */
    @Test
    void aReturnValueSetInALoopIsReported() {
        Converted converted =
                convert("""
                {"activities": [{"name": "Loop", "type": "ForEach", "typeProperties": {"items": [1],
                   "activities": [%s]}}]}
                """.formatted(returning("One", "one")), "@activity('Run').output.pipelineReturnValue.what");
        assertThat(converted.codes("Loop/One")).contains(RETURN_VALUE_UNREAD);
        assertThat(converted.codes("Use")).contains(EXPRESSION_NOT_COMPILED);
    }

    /** EP-3: without waiting the activity ends as soon as the child was started, whatever becomes of it. */
    @Test
    void aChildThatIsNotWaitedForMayFail_EP3() {
        Converted converted = Adf.of("Child", """
                {"parameters": {"who": {"type": "String", "defaultValue": ""}}, "activities": [
                  {"name": "Stop", "type": "Fail", "typeProperties": {"message": "m", "errorCode": "1"}}]}
                """)
                .pipeline("Parent", """
                {"parameters": {"name": {"type": "String", "defaultValue": "me"}}, "activities": [%s]}
                """.formatted(executing("Run", "Child", false)
                        .replace(
                                "\"parameters\": {}",
                                "\"parameters\": {\"who\": \"@toUpper(pipeline().parameters.name)\"}")))
                .convert();
        JobRun run = run(converted);
        assertThat(run.succeeded("Run")).isTrue();
        assertThat(run.runs("Run")).hasSize(1);
        assertThat(run.parameters("Run")).containsEntry("who", "ME");
        assertThat(run.errors()).containsOnlyKeys("Stop");
        assertThat(converted.codes("Run")).containsExactly(FIRE_AND_FORGET);
        assertThat(converted.status("Run")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    /** EP-3: what is not waited for returns nothing. */
    @Test
    void aChildThatIsNotWaitedForReturnsNothing_EP3() {
        Converted converted = Adf.of("Child", RETURNS)
                .pipeline(
                        "Parent",
                        "{\"activities\": [%s, %s]}"
                                .formatted(
                                        executing("Run", "Child", false),
                                        using("@activity('Run').output.pipelineReturnValue.text")))
                .convert();
        assertThat(converted.codes("Use")).contains(EXPRESSION_NOT_COMPILED);
    }

    /** Section 5.3 of the target reference: below three levels a notebook runs the job, and ends as it does. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aChainOfAnyDepthRuns(boolean fails) {
        Adf factory = Adf.factory();
        for (int level = 1; level <= 8; level++) {
            factory.pipeline(
                    "P" + level, "{\"activities\": [%s]}".formatted(executing("Run" + level, "P" + (level + 1), true)));
        }
        Converted converted = factory.pipeline(
                        "P9",
                        fails
                                ? "{\"activities\": [{\"name\": \"Last\", \"type\": \"Fail\","
                                        + " \"typeProperties\": {\"message\": \"m\", \"errorCode\": \"1\"}}]}"
                                : RETURNS)
                .convert();
        JobRun run = new JobRun(converted, NotebookServer.instance().orElseThrow()).run("p1", Map.of());
        assertThat(run.succeeded("Run1")).isEqualTo(!fails);
        JobRun at = run;
        for (int level = 1; level <= 8; level++) {
            at = at.child("Run" + level);
        }
        assertThat(at.succeeded(fails ? "Last" : "Return")).isEqualTo(!fails);
        for (int level = 1; level <= 8; level++) {
            assertThat(converted.task("p" + level, "Run" + level).has("run_job_task"))
                    .as("level %d", level)
                    .isEqualTo(level != 1 && level != 5);
        }
    }

    /** A parent reads what a child returns, also when a notebook has to run it. */
    @Test
    void aJobRunByANotebookReturnsValues() {
        Adf factory = Adf.of(
                "P1",
                "{\"activities\": [%s, %s]}"
                        .formatted(
                                executing("Run", "P2", true),
                                using("@activity('Run').output.pipelineReturnValue.what")));
        for (int level = 2; level <= 4; level++) {
            factory.pipeline(
                    "P" + level,
                    "{\"activities\": [%s, %s]}"
                            .formatted(
                                    executing("Run" + level, "P" + (level + 1), true),
                                    returning("Tell" + level, "it")));
        }
        Converted converted = factory.pipeline("P5", "{\"activities\": []}").convert();
        assertThat(converted.codes("Run")).containsExactly(NESTING_LIMIT);
        JobRun run = new JobRun(converted, NotebookServer.instance().orElseThrow()).run("p1", Map.of());
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Use")).containsEntry("x", "it");
    }

    private static JobRun run(Converted converted) {
        return new JobRun(converted, NotebookServer.instance().orElseThrow()).run("parent", Map.of());
    }

    private static Converted convert(String child, String expression) {
        return Adf.of("Child", child)
                .pipeline(
                        "Parent",
                        "{\"activities\": [%s, %s]}".formatted(executing("Run", "Child", true), using(expression)))
                .convert();
    }

    private static String using(String expression) {
        return """
                {"name": "Use", "type": "DatabricksNotebook",
                 "dependsOn": [{"activity": "Run", "dependencyConditions": ["Succeeded"]}],
                 "typeProperties": {"notebookPath": "/n", "baseParameters": {"x": "%s"}}}
                """.formatted(expression.strip());
    }

    private static String returning(String name, String what) {
        return """
                {"name": "%s", "type": "SetVariable", "typeProperties": {
                   "variableName": "pipelineReturnValue", "setSystemVariable": true,
                   "value": [{"key": "what", "value": {"type": "String", "content": "%s"}}]}}
                """.formatted(name, what);
    }

    private static String executing(String name, String pipeline, boolean wait) {
        return """
                {"name": "%s", "type": "ExecutePipeline", "typeProperties": {
                  "pipeline": {"referenceName": "%s", "type": "PipelineReference"},
                  "waitOnCompletion": %s, "parameters": {}}}
                """.formatted(name, pipeline, wait);
    }
}
