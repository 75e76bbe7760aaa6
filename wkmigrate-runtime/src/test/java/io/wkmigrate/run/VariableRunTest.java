package io.wkmigrate.run;

import static io.wkmigrate.api.finding.Findings.EXPRESSION_NOT_COMPILED;
import static io.wkmigrate.api.finding.Findings.VARIABLE_MAY_BE_UNSET;
import static io.wkmigrate.lower.value.VariableActivities.activity;
import static io.wkmigrate.lower.value.VariableActivities.after;
import static io.wkmigrate.lower.value.VariableActivities.append;
import static io.wkmigrate.lower.value.VariableActivities.either;
import static io.wkmigrate.lower.value.VariableActivities.loop;
import static io.wkmigrate.lower.value.VariableActivities.notebook;
import static io.wkmigrate.lower.value.VariableActivities.on;
import static io.wkmigrate.lower.value.VariableActivities.read;
import static io.wkmigrate.lower.value.VariableActivities.set;
import static io.wkmigrate.lower.value.VariableActivities.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wkmigrate.lower.value.VariableActivities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A read of a variable gives what ADF gives, whoever set it last (VA-2 to VA-4, CO-2): jobs are run with CPython. */
class VariableRunTest {

    private static final String FLAG = "{\"flag\": %s}";
    private static final String TEXT = "{\"text\": \"%s\"}";

    @BeforeEach
    void pythonIsNeeded() {
        assumeTrue(NotebookServer.instance().isPresent(), "python3 is not installed");
    }

    @ParameterizedTest
    @CsvSource({"true, set", "false, initial"})
    void whatABranchSetsIsSeenAfterIt(boolean taken, String seen) {
        SideBySide pipeline = pipeline(when("", set("Set", "", "v", "'set'")), read("Read", on("If"), "v"));
        assertThat(pipeline.given(FLAG.formatted(taken), "/Read")).containsExactly(x(seen));
    }

    @ParameterizedTest
    @CsvSource({"true, yes", "false, no"})
    void bothBranchesMeetAfterThem(boolean taken, String seen) {
        SideBySide pipeline =
                pipeline(either(set("Yes", "", "v", "'yes'"), set("No", "", "v", "'no'")), read("Read", on("If"), "v"));
        assertThat(pipeline.given(FLAG.formatted(taken), "/Read")).containsExactly(x(seen));
    }

    @ParameterizedTest
    @CsvSource({"true, inner", "false, first"})
    void aBranchComesOnTopOfWhatWasSetBefore(boolean taken, String seen) {
        SideBySide pipeline = pipeline(
                set("First", "", "v", "'first'"),
                when(on("First"), read("Before", "", "v"), set("Inner", on("Before"), "v", "'inner'")),
                read("Read", on("If"), "v"));
        assertThat(pipeline.given(FLAG.formatted(taken), "/Read")).containsExactly(x(seen));
    }

    @Test
    void aReadInsideABranchSeesWhatItsOwnBranchDid() {
        SideBySide pipeline = pipeline(
                set("First", "", "v", "'first'"),
                when(on("First"), set("Inside", "", "v", "'inside'"), read("Read", on("Inside"), "v")));
        assertThat(pipeline.given("{}", "/Read")).containsExactly(x("inside"));
    }

    /** Of two activities that set it one after the other the second counts, unless it fails. */
    @ParameterizedTest
    @CsvSource({"1, second", "x, first"})
    void aDefinitionThatFailsDoesNotCount(String number, String seen) {
        SideBySide pipeline = pipeline(
                set("First", "", "v", "'first'"),
                set("Second", on("First"), "v", "if(equals(int(pipeline().parameters.text), 1), 'second', '?')"),
                read("Read", after("Second", "Completed"), "v"));
        assertThat(pipeline.given(TEXT.formatted(number), "/Read")).containsExactly(x(seen));
    }

    /** The pattern of a handler: what comes after two that exclude each other sees the one that ran. */
    @ParameterizedTest
    @CsvSource({"1, fine", "x, failed"})
    void aHandlerAndItsOppositeMeet(String number, String seen) {
        SideBySide pipeline = pipeline(
                set("Try", "", "number", "int(pipeline().parameters.text)"),
                set("Fine", on("Try"), "v", "'fine'"),
                set("Failed", after("Try", "Failed"), "v", "'failed'"),
                read(
                        "Read",
                        after("Fine", "Succeeded", "Skipped") + "," + after("Failed", "Succeeded", "Skipped"),
                        "v"));
        assertThat(pipeline.given(TEXT.formatted(number), "/Read")).containsExactly(x(seen));
    }

    /** An activity that is known to have run knows that what it waited for succeeded, also when it failed itself. */
    @Test
    void whatComesBeforeAFailureIsStillCertain() {
        SideBySide pipeline = pipeline(
                set("Start", "", "v", "'started'"),
                set("Fails", on("Start"), "number", "int('x')"),
                read("Handler", after("Fails", "Failed"), "v"));
        assertThat(pipeline.given("{}", "/Handler")).containsExactly(x("started"));
        assertThat(pipeline.converted()
                        .work("p", "Handler")
                        .at("/base_parameters/x")
                        .asText())
                .isEqualTo("{{tasks.Start.values.value}}");
    }

    @ParameterizedTest
    @CsvSource({"a, A", "b, initial", "c, other"})
    void aSwitchSetsWhatItsCaseSets(String on, String seen) {
        SideBySide pipeline = pipeline(
                activity("Switch", "", "Switch", """
                        "on": "@pipeline().parameters.text",
                        "cases": [{"value": "a", "activities": [%s]}, {"value": "b", "activities": []}],
                        "defaultActivities": [%s]
                        """.formatted(
                                set("A", "", "v", "'A'"), set("Other", "", "v", "'other'"))),
                read("Read", on("Switch"), "v"));
        assertThat(pipeline.given(TEXT.formatted(on), "/Read")).containsExactly(x(seen));
    }

    /** VA-4. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"true | [0,1,\"two\",[3],4]", "false | [0,1,4]"})
    void elementsAreAppendedInOrder(boolean taken, String seen) {
        SideBySide pipeline = pipeline(
                append("One", "", "1"),
                when(on("One"), append("Two", "", "'two'"), append("Three", on("Two"), "createArray(3)")),
                append("Four", on("If"), "4"),
                read("Read", on("Four"), "list"));
        assertThat(pipeline.given(FLAG.formatted(taken), "/Read")).containsExactly(x(seen));
    }

    /** A Set replaces what was appended, and more may be appended to it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"true | [2]", "false | [0,1,2]"})
    void aListIsSetBetweenAppends(boolean taken, String seen) {
        SideBySide pipeline = pipeline(
                append("One", "", "1"),
                when(on("One"), set("Reset", "", "list", "skip(createArray(1), 1)")),
                append("Two", on("If"), "2"),
                read("Read", on("Two"), "list"));
        assertThat(pipeline.given(FLAG.formatted(taken), "/Read")).containsExactly(x(seen));
    }

    @Test
    void whatIsAppendedToAListWithoutDefaultBeginsIt() {
        SideBySide pipeline = SideBySide.of(
                """
                        {"variables": {"list": {"type": "Array"}}, "activities": [%s, %s, %s]}
                        """.formatted(append("One", "", "1"), append("Two", on("One"), "2"), read("Read", on("Two"), "list")));
        assertThat(pipeline.given("{}", "/Read")).containsExactly(x("[1,2]"));
    }

    /** Whether a variable without value is null or empty is not documented (VA-2): neither is guessed. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVariableWithoutAValueIsEmptyAndThatIsTold(boolean taken) {
        SideBySide pipeline =
                SideBySide.of("""
                        {"parameters": {"flag": {"type": "Bool"}}, "variables": {"v": {"type": "String"}}, "activities": [%s, %s]}
                        """.formatted(when("", set("Set", "", "v", "'set'")), read("Read", on("If"), "v")));
        assertThat(pipeline.converted().codes("Read")).contains(VARIABLE_MAY_BE_UNSET);
        JobRun run = pipeline.agree(FLAG.formatted(taken));
        assertThat(run.parameters("Read")).containsEntry("x", taken ? "set" : "");
    }

    /** A variable that every branch sets has a value after them, though it has no default. */
    @Test
    void aVariableThatEveryBranchSetsHasAValue() {
        SideBySide pipeline = SideBySide.of("""
                {"parameters": {"flag": {"type": "Bool"}}, "variables": {"v": {"type": "String"}}, "activities": [%s, %s]}
                """.formatted(
                        either(set("Yes", "", "v", "'yes'"), set("No", "", "v", "'no'")), read("Read", on("If"), "v")));
        assertThat(pipeline.given("{\"flag\": false}", "/Read")).containsExactly(x("no"));
        assertThat(pipeline.converted().codes("Read")).doesNotContain(VARIABLE_MAY_BE_UNSET);
    }

    /** VA-2: types keep through a fold, in code and in conditions. */
    @ParameterizedTest
    @CsvSource({"true, 10", "false, 2"})
    void integersAndBooleansStayWhatTheyAre(boolean taken, String seen) {
        SideBySide pipeline = pipeline(
                when("", set("Count", "", "count", "add(variables('number'), 1)"), set("Switch", "", "on", "true")),
                notebook("Read", on("If"), "@add(variables('count'), 2)"),
                activity("Decide", on("If"), "IfCondition", """
                        "expression": {"type": "Expression", "value": "@variables('on')"}, "ifTrueActivities": [%s]
                        """.formatted(read("Inside", "", "on"))));
        assertThat(pipeline.given(FLAG.formatted(taken), "/Read")).containsExactly(x(seen));
        assertThat(pipeline.given(FLAG.formatted(taken), "/Inside")).hasSize(taken ? 1 : 0);
    }

    /** A loop of one activity, and one with a job of its own, read what branches before them left. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLoopReadsWhatBranchesBeforeItLeft(boolean taken) {
        SideBySide pipeline = pipeline(
                when("", set("Set", "", "v", "'set'"), append("One", "", "1")),
                loop("Single", on("If"), read("Direct", "", "v")),
                loop(
                        "Several",
                        on("If"),
                        notebook("Joined", "", "@concat(item(), variables('v'))"),
                        read("List", on("Joined"), "list"),
                        activity("Check", on("Joined"), "IfCondition", """
                                "expression": {"type": "Expression", "value": "@equals(length(variables('list')), 2)"},
                                "ifTrueActivities": [%s]
                                """.formatted(read("Two", "", "v")))));
        JobRun run = pipeline.agree(FLAG.formatted(taken));
        assertThat(run.errors()).isEmpty();
        assertThat(pipeline.given(FLAG.formatted(taken), "/Two")).hasSize(taken ? 2 : 0);
    }

    @Test
    void loopsInLoopsAreHandedFoldsDown() {
        SideBySide pipeline = pipeline(
                when("", set("Set", "", "v", "'set'")),
                loop(
                        "Outer",
                        on("If"),
                        read("Before", "", "v"),
                        loop(
                                "Inner",
                                on("Before"),
                                notebook("Deep", "", "@toUpper(variables('v'))"),
                                read("Deeper", on("Deep"), "v"))));
        assertThat(pipeline.given("{}", "/Deep")).hasSize(4).containsOnly(x("SET"));
    }

    /** VA-2: the same inside a loop, and for a variable whose type has nothing empty the reader fails, not the loop. */
    @ParameterizedTest
    @CsvSource({"String, true, 0", "String, false, 0", "Boolean, true, 0", "Boolean, false, 2"})
    void aLoopIsPassedThatAVariableHasNoValue(String type, boolean taken, int failures) {
        SideBySide pipeline = SideBySide.of("""
                {"parameters": {"flag": {"type": "Bool"}}, "variables": {"v": {"type": "%s"}}, "activities": [%s, %s]}
                """.formatted(
                        type,
                        when("", set("Set", "", "v", type.equals("String") ? "'set'" : "true")),
                        loop(
                                "Loop",
                                on("If"),
                                read("Reads", "", "v"),
                                notebook("Handles", after("Reads", "Failed"), "handled"))));
        assertThat(pipeline.given(FLAG.formatted(taken), "/Handles")).hasSize(failures);
    }

    /** What a body sets before it reads it stays in the iteration, so that no notebook has to drive the loop. */
    @Test
    void aVariableOfAnIterationStaysInIt() {
        SideBySide pipeline = pipeline(loop(
                "Loop",
                "",
                set("Set", "", "v", "concat('of ', item())"),
                when(on("Set"), read("Inside", "", "v")),
                read("Read", on("Set"), "v")));
        assertThat(pipeline.given("{}", "/Read")).containsExactly(x("of a"), x("of b"));
        assertThat(pipeline.converted().work("p", "Loop").has("inputs")).isTrue();
        assertThat(pipeline.converted().codes("Loop/Read")).doesNotContain(EXPRESSION_NOT_COMPILED);
    }

    private static SideBySide pipeline(String... activities) {
        return SideBySide.of(VariableActivities.pipeline(activities));
    }

    private static JsonNode x(String value) {
        return JsonNodeFactory.instance.objectNode().put("x", value);
    }
}
