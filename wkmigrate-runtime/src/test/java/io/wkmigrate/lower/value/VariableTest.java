package io.wkmigrate.lower.value;

import static io.wkmigrate.api.finding.Findings.APPEND_TO_NO_ARRAY;
import static io.wkmigrate.api.finding.Findings.EXPRESSION_NOT_COMPILED;
import static io.wkmigrate.api.finding.Findings.VARIABLE_MAY_BE_UNSET;
import static io.wkmigrate.api.finding.Findings.VARIABLE_RACE;
import static io.wkmigrate.api.finding.Findings.VARIABLE_UNDECLARED;
import static io.wkmigrate.convert.Converted.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/**
 * Variables (VA-2 to VA-4). Where one activity is known to have set it last, a reader refers to what that published; else a
 * notebook takes what was published last, never a value that may be wrong (D6 and D10 of the peers).
 */
class VariableTest {

    private static final String SET = set("Set", "", "\"x\"");

    @Test
    void aReaderBehindItsWriterGetsThePublishedValue() {
        Converted converted = convert(SET, read("Read", "Set"));
        assertThat(converted.file("src/p/Set.py"))
                .contains("value = \"x\"", "dbutils.jobs.taskValues.set(key=\"value\", value=value)");
        assertThat(seenBy(converted, "Read")).isEqualTo("{{tasks.Set.values.value}}");
        assertThat(converted.status("Set")).isEqualTo(ActivityStatus.TRANSLATED);
    }

    @Test
    void aReaderFurtherDownGetsItToo() {
        Converted converted = convert(SET, waiting("Between", "Set"), read("Read", "Between"));
        assertThat(seenBy(converted, "Read")).isEqualTo("{{tasks.Set.values.value}}");
    }

    @Test
    void aVariableThatNothingSetsIsItsDefault() {
        assertThat(seenBy(convert(read("Read", "")), "Read")).isEqualTo("initial");
    }

    /** EX-2: nothing says which of the two is first; the job takes it that the reader is. */
    @Test
    void aReaderBesideTheWriterSeesWhatWasBefore() {
        Converted converted = convert(SET, read("Read", ""));
        assertThat(seenBy(converted, "Read")).isEqualTo("initial");
        assertThat(converted.codes("Read")).contains(VARIABLE_RACE);
    }

    @Test
    void aReaderBehindTheFailureOfTheWriterFolds() {
        Converted converted = convert(SET, read("Read", "Set").replace("Succeeded", "Completed"));
        assertFold(converted, "Read", "variables.latest(dbutils, \"initial\", (\"set\", \"Set\", \"value\"))");
    }

    @Test
    void theLastOfSeveralWritersCounts() {
        Converted converted = convert(SET, set("Again", "Set", "\"y\""), read("Read", "Again"));
        assertThat(seenBy(converted, "Read")).isEqualTo("{{tasks.Again.values.value}}");
    }

    /** D10: what a branch sets may or may not have been set. */
    @Test
    void aVariableThatABranchSetsIsFoldedBehindIt() {
        Converted converted = convert(branch("Check", "", SET), read("Read", "Check"));
        assertFold(converted, "Read", "variables.latest(dbutils, \"initial\", (\"set\", \"Set\", \"value\"))");
        assertThat(converted.codes("Read")).doesNotContain(VARIABLE_RACE, VARIABLE_MAY_BE_UNSET);
    }

    /** What comes before a certain definition is not asked. */
    @Test
    void aFoldBeginsAtTheLastCertainWriter() {
        Converted converted = convert(
                SET,
                set("Again", "Set", "\"y\""),
                branch("Check", "Again", set("In", "", "\"z\"")),
                read("Read", "Check"));
        assertFold(converted, "Read", "variables.latest(dbutils, v_2, (\"set\", \"In\", \"value\"))");
        assertThat(converted.file("src/p/Read_evaluate.py"))
                .contains("v_2 = dbutils.jobs.taskValues.get(taskKey=\"Again\", key=\"value\")")
                .doesNotContain("\"Set\"");
    }

    @Test
    void aBranchReadsWhatWasSetBeforeIt() {
        Converted converted = convert(SET, branch("Check", "Set", read("Read", "")));
        assertThat(seenBy(converted, "Read")).isEqualTo("{{tasks.Set.values.value}}");
    }

    @Test
    void aReaderInTheSameBranchSeesItsWriter() {
        Converted converted = convert(branch("Check", "", SET, read("Read", "Set")));
        assertThat(seenBy(converted, "Read")).isEqualTo("{{tasks.Set.values.value}}");
    }

    @Test
    void aLoopIsPassedWhatWasSetBeforeIt() {
        Converted converted = convert(SET, loop("Loop", "Set", read("Read", ""), waiting("More", "Read")));
        assertThat(converted.work("p", "Loop").at("/task/run_job_task/job_parameters"))
                .isEqualTo(yaml("{v: '{{tasks.Set.values.value}}'}"));
        assertThat(converted.work("p_loop", "Read").at("/base_parameters/x").asText())
                .isEqualTo("{{job.parameters.v}}");
    }

    @Test
    void theNestedTaskOfALoopReadsItDirectly() {
        Converted converted = convert(SET, loop("Loop", "Set", read("Read", "")));
        assertThat(seenBy(converted, "Read")).isEqualTo("{{tasks.Set.values.value}}");
    }

    @Test
    void anElementIsPublishedAndAddedWhereTheListIsRead() {
        Converted converted = Adf.of("P", """
                {"variables": {"v": {"type": "Array", "defaultValue": ["a"]}}, "activities": [
                   {"name": "Append", "type": "AppendVariable",
                    "typeProperties": {"variableName": "V", "value": "@pipeline().RunId"}}, %s]}
                """.formatted(read("Read", "Append"))).convert();
        assertThat(converted.status("Append")).isEqualTo(ActivityStatus.TRANSLATED);
        assertThat(converted.file("src/p/Append.py"))
                .contains("dbutils.jobs.taskValues.set(key=\"value\", value=value)");
        assertFold(converted, "Read", "variables.latest(dbutils, [\"a\"], (\"append\", \"Append\", \"value\"))");
    }

    /** VA-4. */
    @Test
    void appendingToATextIsReported() {
        Converted converted = convert("""
                {"name": "Append", "type": "AppendVariable", "typeProperties": {"variableName": "v", "value": "x"}}
                """);
        assertThat(converted.codes("Append")).containsExactly(APPEND_TO_NO_ARRAY);
    }

    @Test
    void appendingToAVariableThatIsNotDeclaredIsReported() {
        Converted converted = convert("""
                {"name": "Append", "type": "AppendVariable", "typeProperties": {"variableName": "other", "value": "x"}}
                """);
        assertThat(converted.codes("Append")).containsExactly(VARIABLE_UNDECLARED);
    }

    /** A person writes it, so nobody knows what it leaves. */
    @Test
    void aVariableThatIsSetByHandIsAGap() {
        String noName = activity("Set", "", "SetVariable", "\"value\": \"x\"");
        assertThat(seenBy(convert(noName, read("Read", "Set")), "Read")).isEqualTo("initial");
        String unknown = activity("Set", "", "Unknown", "\"variableName\": \"v\"");
        assertGap(convert(unknown, read("Read", "Set")), "Read");
    }

    /** IN-2: an inactive activity sets nothing. */
    @Test
    void anInactiveWriterDoesNotCount() {
        Converted converted =
                convert(SET.replace("\"type\"", "\"state\": \"Inactive\", \"type\""), read("Read", "Set"));
        assertThat(seenBy(converted, "Read")).isEqualTo("initial");
    }

    @Test
    void aReferenceIsPublishedAsTheReference() {
        Converted converted = convert(set("Set", "", "{\"type\": \"Expression\", \"value\": \"@pipeline().RunId\"}"));
        assertThat(converted.work("p", "Set").at("/base_parameters/run_id").asText())
                .isEqualTo("{{job.run_id}}");
    }

    /** Section 5.1 of the target reference: a loop runs over a task value that is a list. */
    @Test
    void aListVariableIsPublishedAsAList() {
        Converted converted = Adf.of("P", """
                {"variables": {"list": {"type": "Array"}},
                 "activities": [
                   {"name": "Set", "type": "SetVariable", "typeProperties": {"variableName": "list", "value": [1, 2]}},
                   {"name": "Loop", "type": "ForEach",
                    "dependsOn": [{"activity": "Set", "dependencyConditions": ["Succeeded"]}],
                    "typeProperties": {
                      "items": {"type": "Expression", "value": "@variables('list')"},
                      "activities": [%s]}}]}
                """.formatted(waiting("Body", ""))).convert();
        assertThat(converted.file("src/p/Set.py")).contains("value = [1, 2]");
        assertThat(converted.work("p", "Loop").path("inputs").asText()).isEqualTo("{{tasks.Set.values.value}}");
    }

    @Test
    void anUndeclaredVariableIsAGap() {
        Converted converted = convert(read("Read", "").replace("variables('v')", "variables('other')"));
        assertGap(converted, "Read");
    }

    private static void assertFold(Converted converted, String reader, String fold) {
        assertThat(converted.file("src/p/" + reader + "_evaluate.py")).contains(fold);
        assertThat(converted.codes(reader)).doesNotContain(EXPRESSION_NOT_COMPILED);
    }

    private static void assertGap(Converted converted, String reader) {
        assertThat(converted.status(reader)).isEqualTo(ActivityStatus.PLACEHOLDER);
        assertThat(seenBy(converted, reader))
                .isEqualTo("{{tasks.%s_evaluate.values.baseParameters_x}}".formatted(reader));
    }

    private static String seenBy(Converted converted, String task) {
        return converted.work("p", task).at("/base_parameters/x").asText();
    }

    private static Converted convert(String... activities) {
        return Adf.of("P", """
                {"variables": {"v": {"type": "String", "defaultValue": "initial"}}, "activities": [%s]}
                """.formatted(String.join(",", activities))).convert();
    }

    private static String set(String name, String after, String value) {
        return activity(name, after, "SetVariable", "\"variableName\": \"v\", \"value\": " + value);
    }

    private static String read(String name, String after) {
        return activity(
                name,
                after,
                "DatabricksNotebook",
                "\"notebookPath\": \"/n\", \"baseParameters\": {\"x\": \"@variables('v')\"}");
    }

    private static String waiting(String name, String after) {
        return activity(name, after, "Wait", "\"waitTimeInSeconds\": 1");
    }

    private static String branch(String name, String after, String... activities) {
        String properties = "\"expression\": true, \"ifTrueActivities\": [" + String.join(",", activities) + "]";
        return activity(name, after, "IfCondition", properties);
    }

    private static String loop(String name, String after, String... activities) {
        String properties = "\"items\": [1], \"activities\": [" + String.join(",", activities) + "]";
        return activity(name, after, "ForEach", properties);
    }

    private static String activity(String name, String after, String type, String properties) {
        String dependsOn =
                after.isEmpty() ? "" : "{\"activity\": \"" + after + "\", \"dependencyConditions\": [\"Succeeded\"]}";
        return "{\"name\": \"%s\", \"dependsOn\": [%s], \"type\": \"%s\", \"typeProperties\": {%s}}"
                .formatted(name, dependsOn, type, properties);
    }
}
