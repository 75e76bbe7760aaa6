package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wkmigrate.python.CPython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCommandTest {

    private static final String GOOD = """
            {"id":"add-1","expression":"@add(1, 2)","context":{},"expected":3,"notes":"dialect: adf"}
            {"id":"sort-1","expression":"@sort(createArray(2, 1))","context":{},"expected":[1,2],"notes":"dialect: logic-apps"}
            {"id":"div-1","expression":"@div(1, 0)","context":{},"error":"divide-by-zero","notes":"dialect: adf"}
            """;

    private static final String WRONG = """
            {"id":"add-2","expression":"@concat('a\\u001b[0m', 1)","context":{},"expected":"b","notes":"dialect: adf"}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"java", "python"})
    void passingCasesEndWithATotal(String engine) throws IOException {
        Cli.Result result = Cli.run("expression", "check", file(GOOD), "--engine", engine);

        assertThat(result.out()).isEqualTo("3 cases: 3 passed, 0 failed (adf 2 of 2, logic-apps 1 of 1)\n");
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "python"})
    void aFailingCaseIsALineWithWhatWasExpectedAndWhatCame(String engine) throws IOException {
        Cli.Result result = Cli.run("expression", "check", file(GOOD + WRONG), "--engine", engine);

        assertThat(result.out()).isEqualTo("""
                add-2: @concat('a\\u001b[0m', 1): expected "b", got "a\\u001B[0m1"
                4 cases: 3 passed, 1 failed (adf 2 of 3, logic-apps 1 of 1)
                """);
        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void aLineThatIsNoCaseIsToldAndTheRestRuns() throws IOException {
        Cli.Result result = Cli.run("expression", "check", file("{\n" + GOOD));

        assertThat(result.out())
                .startsWith("line 1: no case. ")
                .contains("3 passed, 0 failed")
                .endsWith("; 1 unreadable line\n");
        assertThat(result.exit()).isEqualTo(5);
    }

    @Test
    void failuresWeighMoreThanLinesThatAreNoCases() throws IOException {
        assertThat(Cli.run("expression", "check", file("{\n" + WRONG)).exit()).isEqualTo(1);
    }

    @Test
    void oneDialectCanBeRunAlone() throws IOException {
        assertThat(Cli.run("expression", "check", file(GOOD), "--dialect", "logic-apps")
                        .out())
                .isEqualTo("1 case: 1 passed, 0 failed (logic-apps 1 of 1)\n");
    }

    @Test
    void machinesGetTheResultsAsJson() throws IOException {
        JsonNode result = json(Cli.run("expression", "check", file("[]\n" + GOOD + WRONG), "-o", "json"));

        assertThat(result.at("/engine").asText()).isEqualTo("java");
        assertThat(result.at("/total/failed").asInt()).isEqualTo(1);
        assertThat(result.at("/dialects/adf/passed").asInt()).isEqualTo(2);
        assertThat(result.at("/failures/0/id").asText()).isEqualTo("add-2");
        assertThat(result.at("/failures/0/expected").asText()).isEqualTo("b");
        assertThat(result.at("/unreadable/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void aMissingPythonIsAnErrorThatSaysWhatToDo() throws IOException {
        Path cases = file(GOOD);
        Cli.Result option = Cli.run("expression", "check", cases, "--engine", "python", "--python", "/nowhere/python");
        Cli.Result environment = Cli.runOnTerminal(
                Map.of("WKMIGRATE_PYTHON", "/nowhere/python", "NO_COLOR", "1"),
                "expression",
                "check",
                cases,
                "--engine",
                "python");

        assertThat(option.err())
                .isEqualTo("Error: Python cannot be started as '/nowhere/python'."
                        + " Install Python 3.10 or later, or name it with --python or WKMIGRATE_PYTHON.\n");
        assertThat(option.exit()).isEqualTo(1);
        assertThat(environment.err()).isEqualTo(option.err());
    }

    @Test
    void aMissingCaseFileIsAnError() {
        Cli.Result result = Cli.run("expression", "check", folder.resolve("nothing.jsonl"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("nothing.jsonl").contains("no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--engine ruby", "--dialect c", "--verbos"})
    void wrongOptionsAreUsageErrors(String options) {
        assertThat(Cli.run((Object[]) ("expression check x.jsonl " + options).split(" "))
                        .exit())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @add(1, 2)              | 3
                    @div(7, 2.0)            | 3.5
                    @createArray('é', null) | ["é",null]
                    a@{true}                | "aTrue"
                    plain                   | "plain"
                    """)
    void aValueIsPrintedAsJson(String expression, String value) {
        Cli.Result result = Cli.run("expression", "eval", expression);

        assertThat(result.out()).isEqualTo(value + "\n");
        assertThat(result.exit()).isZero();
    }

    @Test
    void whatAnExpressionReadsComesFromTheContext() throws IOException {
        Path context = Files.writeString(folder.resolve("context.json"), """
                {"parameters": {"Day": "2024-02-29"}, "utcNow": "2024-03-01T00:00:00Z"}
                """);

        assertThat(Cli.run("expression", "eval", "@pipeline().parameters.day", "--context", context)
                        .out())
                .isEqualTo("\"2024-02-29\"\n");
        assertThat(Cli.run("expression", "eval", "@utcNow('yyyy-MM-dd')", "--context", context)
                        .out())
                .isEqualTo("\"2024-03-01\"\n");
    }

    @Test
    void withoutAContextTheClockIsTheRealOne() {
        assertThat(Cli.run("expression", "eval", "@greater(utcNow(), '2024')").out())
                .isEqualTo("true\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"parameter\": {}}", "{\"parameters\": 1}"})
    void aContextThatIsNoneIsAUsageError(String json) throws IOException {
        Path context = Files.writeString(folder.resolve("context.json"), json);
        Cli.Result result = Cli.run("expression", "eval", "@item()", "--context", context);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("context.json: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eval", "python"})
    void whatIsNoExpressionIsShownWithThePlace(String command) {
        Cli.Result result = Cli.run("expression", command, "@concat('a', , 1)");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Error: "),
                        second -> assertThat(second).isEqualTo("  @concat('a', , 1)"),
                        third -> assertThat(third).isEqualTo("               ^"));
    }

    @Test
    void theNearestFunctionIsNamed() {
        assertThat(Cli.run("expression", "eval", "@toUper('a')").err()).contains("Did you mean \"toUpper\"?");
    }

    @Test
    void whatHasNoValueIsShownWithThePlace() {
        Cli.Result result = Cli.run("expression", "eval", "@concat('a', div(1, 0))");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).endsWith("\n  @concat('a', div(1, 0))\n               ^^^^^^^^^\n");
    }

    @Test
    void machinesGetValuesAndErrorsAsJson() throws IOException {
        JsonNode value = json(Cli.run("expression", "eval", "@float('5')", "-o", "json"));
        Cli.Result failed = Cli.run("expression", "eval", "@int('x')", "-o", "json");

        assertThat(value.path("value").isDouble()).isTrue();
        assertThat(value.path("type").asText()).isEqualTo("float");
        assertThat(json(failed).at("/error/problem").asText()).isEqualTo("conversion");
        assertThat(failed.exit()).isEqualTo(1);
    }

    @Test
    void thePythonOfAnExpressionNamesWhatItReads() {
        Cli.Result result = Cli.run(
                "expression",
                "python",
                "raw/@{toUpper(pipeline().parameters.Folder)}/@{activity('Look up').output.value[0]}");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("from adf import ")
                .contains("# pipeline().parameters.Folder\nparameter_folder = None\n")
                .contains("# activity('Look up').output\nactivity_look_up_output = None\n")
                .contains("\nresult = ");
    }

    @Test
    void thePythonOfAnExpressionIsPythonWhateverIsInIt() {
        String hostile = "@concat(activity('a\n\u2028\"\"\"import os').output, variables('x'), variables('X'), item(),"
                + " 'b''\"\"\"\\', pipeline().parameters['\r#'])";

        Cli.Result result = Cli.run("expression", "python", hostile);

        assertThat(result.exit()).isZero();
        assertThat(CPython.error(result.out())).isEmpty();
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("cases.jsonl"), lines);
    }

    private static JsonNode json(Cli.Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }
}
