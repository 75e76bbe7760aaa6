package io.wkmigrate.run;

import static io.wkmigrate.api.finding.Findings.LOOP_IN_NOTEBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops that hand variables on (CO-2, VA-3, VA-4): their jobs run, with a stand-in for the Jobs API. */
class CarriedVariablesTest {

    @BeforeEach
    void pythonIsNeeded() {
        assumeTrue(NotebookServer.instance().isPresent(), "python3 is not installed");
    }

    @Test
    void aSequentialLoopAccumulates() {
        Converted converted = convert(loop("\"isSequential\": true,", append("Add", "", "@concat('x', item())")));
        JobRun run = run(converted, Map.of("list", "[\"a\",\"b\",\"c\"]"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Tell")).containsEntry("all", "xa,xb,xc");
        assertThat(run.runs("Loop")).hasSize(3);
        assertThat(converted.codes("Loop")).contains(LOOP_IN_NOTEBOOK);
    }

    /** FE-4: the second iteration sees what the first one left, and what comes after the loop sees what the last one left. */
    @Test
    void anIterationSeesWhatTheOneBeforeLeft() {
        Converted converted = convert(loop(
                "\"isSequential\": true,",
                append("Add", "", "@item()"),
                set("Note", "Add", "last", "@concat(variables('last'), string(length(variables('all'))))")));
        JobRun run = run(converted, Map.of("list", "[7,8,9]"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Tell")).containsEntry("last", "-123").containsEntry("all", "7,8,9");
    }

    /** FE-6: an iteration that fails does not keep the others from running; the loop fails, and its variables are there. */
    @Test
    void aLoopGoesOnAfterAFailureAndFailsInTheEnd() {
        Converted converted =
                convert("Completed", loop("\"isSequential\": true,", append("Add", "", "@string(item())"), """
                        {"name": "Check", "type": "IfCondition",
                         "dependsOn": [{"activity": "Add", "dependencyConditions": ["Succeeded"]}],
                         "typeProperties": {
                          "expression": {"type": "Expression", "value": "@equals(string(item()), 'b')"},
                          "ifTrueActivities": [{"name": "Stop", "type": "Fail",
                            "typeProperties": {"message": "no b", "errorCode": "1"}}]}}
                        """));
        JobRun run = run(converted, Map.of("list", "[\"a\",\"b\",\"c\"]"));
        assertThat(run.runs("Loop")).hasSize(3);
        assertThat(run.succeeded("Loop")).isFalse();
        assertThat(run.errors().get("Loop")).contains("1 of 3 iterations failed");
        assertThat(run.parameters("Tell")).containsEntry("all", "a,b,c");
    }

    /** VA-3: in parallel the order is undefined; that of the elements is one of the possible ones, and nothing gets lost. */
    @Test
    void aParallelLoopAppendsEveryElementOnce() {
        Converted converted = convert(loop("\"batchCount\": 4,", append("Add", "", "@item()")));
        JobRun run = run(converted, Map.of("list", "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\"]"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Tell")).containsEntry("all", "a,b,c,d,e,f");
        assertThat(converted.file("src/p/Loop.py")).contains("concurrency=4");
    }

    /** FE-1: without elements nothing runs, and the variable is what it was. */
    @Test
    void aLoopOverNothingLeavesTheVariables() {
        Converted converted = convert(loop("\"isSequential\": true,", append("Add", "", "@item()")));
        JobRun run = run(converted, Map.of("list", "[]"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.runs("Loop")).isEmpty();
        assertThat(run.parameters("Tell")).containsEntry("all", "").containsEntry("last", "-");
    }

    /** What was not defined in an iteration does not count there. */
    @Test
    void aDefinitionInABranchThatIsNotTakenDoesNotCount() {
        Converted converted = convert(loop("\"isSequential\": true,", """
                {"name": "Check", "type": "IfCondition", "typeProperties": {
                  "expression": {"type": "Expression", "value": "@startswith(item(), 'a')"},
                  "ifTrueActivities": [%s], "ifFalseActivities": [%s]}}
                """.formatted(
                        append("Yes", "", "@item()"), set("No", "", "last", "@item()"))));
        JobRun run = run(converted, Map.of("list", "[\"a1\",\"b1\",\"a2\",\"b2\",\"a3\"]"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Tell")).containsEntry("all", "a1,a2,a3").containsEntry("last", "b2");
    }

    /** CO-1, CO-2: the variables of a loop in a loop are those of the pipeline. */
    @Test
    void aLoopInALoopCarriesTheSameVariables() {
        Converted converted = convert(loop("\"isSequential\": true,", """
                {"name": "Inner", "type": "ForEach", "typeProperties": {"isSequential": true,
                  "items": {"type": "Expression", "value": "@item()"}, "activities": [%s]}}
                """.formatted(append("Add", "", "@item()"))));
        JobRun run = run(converted, Map.of("list", "[[\"a\",\"b\"],[],[\"c\"]]"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Tell")).containsEntry("all", "a,b,c");
    }

    /** What an iteration does itself counts once, before what the loop inside it does. */
    @Test
    void whatComesBeforeALoopInALoopCountsOnce() {
        Converted converted = convert(
                loop("\"isSequential\": true,", append("Own", "", "o"), """
                {"name": "Inner", "type": "ForEach",
                 "dependsOn": [{"activity": "Own", "dependencyConditions": ["Succeeded"]}],
                 "typeProperties": {"isSequential": true,
                  "items": {"type": "Expression", "value": "@item()"}, "activities": [%s]}}
                """.formatted(append("Add", "", "@item()"))));
        JobRun run = run(converted, Map.of("list", "[[\"a\",\"b\"],[\"c\"]]"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Tell")).containsEntry("all", "o,a,b,o,c");
    }

    /** A variable that every iteration sets begins anew there. */
    @ParameterizedTest
    @CsvSource({"1, 'r,x'", "2, 'r,x'", "3, 'r,x'"})
    void whatIsSetBeforeALoopInALoopBeginsAnew(int iterations, String all) {
        Converted converted =
                convert(loop("\"isSequential\": true,", set("Reset", "", "all", "@createArray('r')"), """
                {"name": "Inner", "type": "ForEach",
                 "dependsOn": [{"activity": "Reset", "dependencyConditions": ["Succeeded"]}],
                 "typeProperties": {"isSequential": true,
                  "items": {"type": "Expression", "value": "@createArray('x')"}, "activities": [%s]}}
                """.formatted(
                                append("Add", "", "@item()"))));
        String list = "[" + "1,".repeat(iterations - 1) + "1]";
        assertThat(run(converted, Map.of("list", list)).parameters("Tell")).containsEntry("all", all);
    }

    /** In parallel, too, all that loops inside append is there, also where the list had no value to begin with. */
    @Test
    void parallelIterationsWithLoopsInsideLoseNothing() {
        Converted converted = convert(loop("\"batchCount\": 3,", """
                {"name": "Inner", "type": "ForEach", "typeProperties": {"isSequential": true,
                  "items": {"type": "Expression", "value": "@item()"},
                  "activities": [
                    {"name": "Add", "type": "AppendVariable",
                     "typeProperties": {"variableName": "bare", "value": "@item()"}}]}}
                """));
        JobRun run = run(converted, Map.of("list", "[[\"a\",\"b\"],[\"c\"],[\"d\"]]"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.parameters("Tell")).containsEntry("bare", "a,b,c,d");
    }

    /** The same, where the loop inside fails: what it has done to the variables is not lost with it. */
    @Test
    void aLoopInALoopThatFailsStillTellsItsVariables() {
        Converted converted =
                convert("Completed", loop("\"isSequential\": true,", """
                {"name": "Inner", "type": "ForEach", "typeProperties": {"isSequential": true,
                  "items": {"type": "Expression", "value": "@item()"}, "activities": [%s, %s]}}
                """.formatted(append("Add", "", "@item()"), """
                {"name": "Stop", "type": "Fail", "typeProperties": {"message": "m", "errorCode": "1"}}
                """)));
        JobRun run = run(converted, Map.of("list", "[[\"a\",\"b\"],[\"c\"]]"));
        assertThat(run.succeeded("Loop")).isFalse();
        assertThat(run.parameters("Tell")).containsEntry("all", "a,b,c");
    }

    /** A loop in a branch, whose variable is read after the branch. */
    @Test
    void whatALoopInABranchLeavesIsSeenAfterTheBranch() {
        Converted converted = convert("""
                {"name": "Loop", "type": "IfCondition", "typeProperties": {
                  "expression": {"type": "Expression", "value": "@greater(length(pipeline().parameters.list), 1)"},
                  "ifTrueActivities": [%s]}}
                """.formatted(loop("\"isSequential\": true,", append("Add", "", "@item()"))
                .replace("\"Loop\"", "\"Inside\"")));
        assertThat(run(converted, Map.of("list", "[\"a\",\"b\"]")).parameters("Tell"))
                .containsEntry("all", "a,b");
        assertThat(run(converted, Map.of("list", "[\"a\"]")).parameters("Tell")).containsEntry("all", "");
    }

    /** Section 5.1 of the target reference: a list that no task value holds is no problem for a notebook. */
    @Test
    void aListLongerThanATaskValueIsLoopedOver() {
        String long1 = "x".repeat(30_000);
        String long2 = "y".repeat(30_000);
        Converted converted = Adf.convert("P", """
                {"name": "Loop", "type": "ForEach", "typeProperties": {
                  "items": [{"id": 1, "text": "%s"}, {"id": 2, "text": "%s"}],
                  "activities": [{"name": "Body", "type": "DatabricksNotebook",
                    "typeProperties": {"notebookPath": "/n", "baseParameters": {"id": "@item().id"}}}]}}
                """.formatted(long1, long2));
        JobRun run = new JobRun(converted, NotebookServer.instance().orElseThrow()).run("p", Map.of());
        assertThat(run.errors()).isEmpty();
        assertThat(run.runs("Loop"))
                .extracting(each -> each.parameters("Body").get("id"))
                .containsExactlyInAnyOrder("1", "2");
    }

    /** What is too long only when the job runs fails with a message that says what to do. */
    @Test
    void aListThatTurnsOutToBeTooLongIsRefusedWithAdvice() {
        Converted converted = Adf.of("P", """
                {"parameters": {"many": {"type": "Int", "defaultValue": 20000}},
                 "activities": [{"name": "Loop", "type": "ForEach", "typeProperties": {
                   "items": {"type": "Expression", "value": "@range(0, pipeline().parameters.many)"},
                   "activities": [{"name": "Body", "type": "Wait", "typeProperties": {"waitTimeInSeconds": 0}}]}}]}
                """).convert();
        assertThat(run(converted, Map.of()).errors().get("Loop_evaluate"))
                .contains("a task value holds 49152")
                .contains("Loop over keys");
        assertThat(run(converted, Map.of("many", "3")).iterations("Loop")).hasSize(3);
    }

    /** A parameter of a job holds 10,000 characters: what is longer is said, and the other elements run. */
    @Test
    void anElementThatDoesNotFitIntoAParameterFailsItsIterationOnly() {
        Converted converted = convert("Completed", loop("\"isSequential\": true,", append("Add", "", "@item()")));
        JobRun run = run(converted, Map.of("list", "[\"a\",\"" + "x".repeat(10_001) + "\",\"c\"]"));
        assertThat(run.errors().get("Loop")).contains("\"item\" has 10001 characters");
        assertThat(run.parameters("Tell")).containsEntry("all", "a,c");
    }

    private static JobRun run(Converted converted, Map<String, String> parameters) {
        return new JobRun(converted, NotebookServer.instance().orElseThrow()).run("p", parameters);
    }

    private static Converted convert(String loop) {
        return convert("Succeeded", loop);
    }

    private static Converted convert(String condition, String loop) {
        return Adf.of("P", """
                {"parameters": {"list": {"type": "Array", "defaultValue": []}},
                 "variables": {"all": {"type": "Array", "defaultValue": []},
                               "last": {"type": "String", "defaultValue": "-"},
                               "bare": {"type": "Array"}},
                 "activities": [%s,
                   {"name": "Tell", "type": "DatabricksNotebook",
                    "dependsOn": [{"activity": "Loop", "dependencyConditions": ["%s"]}],
                    "typeProperties": {"notebookPath": "/n", "baseParameters": {
                      "all": "@join(variables('all'), ',')", "last": "@variables('last')",
                      "bare": "@join(variables('bare'), ',')"}}}]}
                """.formatted(loop, condition)).convert();
    }

    private static String loop(String properties, String... body) {
        return """
                {"name": "Loop", "type": "ForEach", "typeProperties": {
                  "items": {"type": "Expression", "value": "@pipeline().parameters.list"}, %s
                  "activities": [%s]}}
                """.formatted(properties, String.join(",", body));
    }

    private static String append(String name, String after, String value) {
        return change("AppendVariable", name, after, "all", value);
    }

    private static String set(String name, String after, String variable, String value) {
        return change("SetVariable", name, after, variable, value);
    }

    private static String change(String type, String name, String after, String variable, String value) {
        String dependsOn = after.isEmpty()
                ? ""
                : "{\"activity\": \"%s\", \"dependencyConditions\": [\"Succeeded\"]}".formatted(after);
        return """
                {"name": "%s", "type": "%s", "dependsOn": [%s],
                 "typeProperties": {"variableName": "%s", "value": "%s"}}
                """.formatted(name, type, dependsOn, variable, value);
    }
}
