package io.wkmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until (UN-1 to UN-6), through whole jobs. */
class UntilTest {

    private static final String COUNT =
            set("Next", "", "next", "@add(variables('n'), 1)") + "," + set("Keep", "Next", "n", "@variables('next')");

    private static final String STOP = """
            {"name": "Check", "type": "IfCondition",
             "dependsOn": [{"activity": "Keep", "dependencyConditions": ["Succeeded"]}],
             "typeProperties": {"expression": {"type": "Expression", "value": "@%s(variables('n'), 2)"},
               "ifTrueActivities": [{"name": "Stop", "type": "Fail",
                 "typeProperties": {"message": "stopped", "errorCode": "1"}}]}}
            """;

    @BeforeEach
    void pythonIsNeeded() {
        assumeTrue(NotebookServer.instance().isPresent(), "python3 is not installed");
    }

    /** UN-6: counters take two variables. */
    @Test
    void theBodyRunsUntilTheConditionIsMet_UN1() {
        JobRun run = run(convert("@greaterOrEquals(variables('n'), 3)", COUNT));
        assertThat(run.errors()).isEmpty();
        assertThat(run.runs("Loop")).hasSize(3);
        assertThat(run.parameters("Tell")).containsEntry("n", "3");
    }

    @Test
    void theBodyRunsOnceThoughTheConditionWasMetBefore_UN1() {
        JobRun run = run(convert("@greaterOrEquals(variables('n'), 0)", COUNT));
        assertThat(run.runs("Loop")).hasSize(1);
        assertThat(run.parameters("Tell")).containsEntry("n", "1");
    }

    @Test
    void aFailureInsideDoesNotStopTheLoop_UN2() {
        JobRun run = run(convert("@greaterOrEquals(variables('n'), 3)", COUNT + "," + STOP.formatted("equals")));
        assertThat(run.runs("Loop")).hasSize(3);
        assertThat(run.succeeded("Loop")).isTrue();
        assertThat(run.parameters("Tell")).containsEntry("n", "3");
    }

    @Test
    void theLoopFailsWhenItsLastPassDoes_UN4() {
        JobRun run =
                run(convert("@greaterOrEquals(variables('n'), 3)", COUNT + "," + STOP.formatted("greaterOrEquals")));
        assertThat(run.runs("Loop")).hasSize(3);
        assertThat(run.succeeded("Loop")).isFalse();
        assertThat(run.values("Loop").path("n").asInt()).isEqualTo(3);
    }

    /** CO-3: the condition reads what activities of the body put out, also when nothing waits for them. */
    @Test
    void theConditionReadsTheOutputOfAnActivityInside_CO3() {
        Converted converted = convert("@equals(activity('Look').output.firstRow.state, 'ready')", """
                {"name": "Look", "type": "Lookup", "typeProperties": {}},
                {"name": "Other", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 0},
                 "dependsOn": [{"activity": "Look", "dependencyConditions": ["Succeeded"]}]}
                """);
        JobRun run = new JobRun(converted, NotebookServer.instance().orElseThrow())
                .puttingOut("Look", Adf.json("{\"firstRow\": {\"state\": \"ready\"}}"))
                .run("p", Map.of());
        assertThat(run.errors()).isEmpty();
        assertThat(run.runs("Loop")).hasSize(1);
    }

    /** A status may be asked of any activity of the body, not only of the last ones. */
    @Test
    void theConditionReadsHowAnActivityInsideEnded() {
        Converted converted = convert("@equals(activity('Keep').status, 'Succeeded')", COUNT + """
                , {"name": "Other", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 0},
                   "dependsOn": [{"activity": "Keep", "dependencyConditions": ["Succeeded"]}]}
                """);
        assertThat(converted.task("p_loop", "Loop_condition").path("depends_on").findValuesAsText("task_key"))
                .contains("Keep");
        JobRun run = run(converted);
        assertThat(run.errors()).isEmpty();
        assertThat(run.runs("Loop")).hasSize(1);
    }

    /** Rule 0 of section 3.4: a handler that does not run must not take the condition with it. */
    @Test
    void theConditionIsAskedThoughTheLastActivityWasSkipped() {
        Converted converted = convert("@greaterOrEquals(variables('n'), 2)", COUNT + """
                , {"name": "Handle", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 0},
                   "dependsOn": [{"activity": "Keep", "dependencyConditions": ["Failed"]}]}
                """);
        JobRun run = run(converted);
        assertThat(run.errors()).isEmpty();
        assertThat(run.runs("Loop")).hasSize(2);
        assertThat(run.succeeded("Loop")).isTrue();
    }

    @Test
    void aConditionWithoutValueFailsTheLoop() {
        JobRun run = run(convert("@greater(variables('n'), 'x')", COUNT));
        assertThat(run.runs("Loop")).hasSize(1);
        assertThat(run.errors().get("Loop")).startsWith("JobFailed: The run ");
    }

    @Test
    void aConditionThatIsNoBooleanFailsTheLoop() {
        JobRun run = run(convert("@string(variables('n'))", COUNT));
        assertThat(run.succeeded("Loop")).isFalse();
    }

    /** UN-3: at the end of the time the loop fails. */
    @Test
    void aLoopWhoseTimeIsOverFails_UN3() {
        Converted converted = Adf.of(
                        "P", pipeline("@greater(variables('n'), 1000)", COUNT).replace("0.01:00:00", "0.00:00:00"))
                .convert();
        JobRun run = run(converted);
        assertThat(run.runs("Loop")).isNotEmpty();
        assertThat(run.errors().get("Loop")).contains("did not end in time");
    }

    @Test
    void aTimeLimitMayBeComputed_UN3() {
        Converted converted = Adf.of(
                        "P", pipeline("@greater(variables('n'), 1000)", COUNT).replace("\"0.01:00:00\"", """
                                {"type": "Expression", "value": "@concat('00:00', ':00')"}"""))
                .convert();
        assertThat(run(converted).errors().get("Loop")).contains("did not end in time");
    }

    private static JobRun run(Converted converted) {
        return new JobRun(converted, NotebookServer.instance().orElseThrow()).run("p", Map.of());
    }

    private static Converted convert(String condition, String body) {
        return Adf.of("P", pipeline(condition, body)).convert();
    }

    private static String pipeline(String condition, String body) {
        return """
                {"variables": {"n": {"type": "Integer", "defaultValue": 0},
                               "next": {"type": "Integer", "defaultValue": 0}},
                 "activities": [
                   {"name": "Loop", "type": "Until", "typeProperties": {
                     "expression": {"type": "Expression", "value": "%s"}, "timeout": "0.01:00:00",
                     "activities": [%s]}},
                   {"name": "Tell", "type": "DatabricksNotebook",
                    "dependsOn": [{"activity": "Loop", "dependencyConditions": ["Succeeded"]}],
                    "typeProperties": {"notebookPath": "/n", "baseParameters": {
                      "n": "@string(variables('n'))"}}}]}
                """.formatted(condition, body);
    }

    private static String set(String name, String after, String variable, String value) {
        String dependsOn = after.isEmpty()
                ? ""
                : "{\"activity\": \"%s\", \"dependencyConditions\": [\"Succeeded\"]}".formatted(after);
        return """
                {"name": "%s", "type": "SetVariable", "dependsOn": [%s],
                 "typeProperties": {"variableName": "%s", "value": "%s"}}
                """.formatted(name, dependsOn, variable, value);
    }
}
