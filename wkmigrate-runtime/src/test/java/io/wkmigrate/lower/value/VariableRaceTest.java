package io.wkmigrate.lower.value;

import static io.wkmigrate.api.finding.Findings.VARIABLE_RACE;
import static io.wkmigrate.lower.value.VariableActivities.activity;
import static io.wkmigrate.lower.value.VariableActivities.after;
import static io.wkmigrate.lower.value.VariableActivities.append;
import static io.wkmigrate.lower.value.VariableActivities.either;
import static io.wkmigrate.lower.value.VariableActivities.loop;
import static io.wkmigrate.lower.value.VariableActivities.on;
import static io.wkmigrate.lower.value.VariableActivities.pipeline;
import static io.wkmigrate.lower.value.VariableActivities.read;
import static io.wkmigrate.lower.value.VariableActivities.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import io.wkmigrate.report.ActivityStatus;
import org.junit.jupiter.api.Test;

/** Where ADF does not define which value a variable has (VA-3), that is said, and nowhere else. */
class VariableRaceTest {

    @Test
    void aReaderBesideAWriterIsARace() {
        Converted converted = convert(set("Set", "", "v", "'x'"), read("Read", "", "v"));
        assertThat(converted.codes("Read")).contains(VARIABLE_RACE);
        assertThat(converted.messages(VARIABLE_RACE)).singleElement().asString().contains("\"Set\"", "\"v\"");
        assertThat(converted.status("Read")).isEqualTo(ActivityStatus.APPROXIMATED);
    }

    @Test
    void twoWritersBesideEachOtherAreARaceForWhoComesAfterBoth() {
        Converted converted = convert(
                set("One", "", "v", "'1'"), set("Two", "", "v", "'2'"), read("Read", on("One") + "," + on("Two"), "v"));
        assertThat(converted.messages(VARIABLE_RACE)).singleElement().asString().contains("\"One\"", "\"Two\"");
    }

    @Test
    void activitiesInOrderAreNoRace() {
        assertNoRace(
                read("Before", "", "v"),
                set("One", on("Before"), "v", "'1'"),
                set("Two", on("One"), "v", "'2'"),
                read("Read", on("Two"), "v"));
    }

    /** What is set again after both does not depend on which of them was first. */
    @Test
    void writersWhoseValuesAreReplacedAreNoRace() {
        assertNoRace(
                set("One", "", "v", "'1'"),
                set("Two", "", "v", "'2'"),
                set("Three", on("One") + "," + on("Two"), "v", "'3'"),
                read("Read", on("Three"), "v"));
    }

    @Test
    void theBranchesOfAnIfAreNoRace() {
        assertNoRace(either(set("One", "", "v", "'1'"), set("Two", "", "v", "'2'")), read("Read", on("If"), "v"));
        assertNoRace(either(set("One", "", "v", "'1'"), read("Read", "", "v")));
    }

    @Test
    void aWriterInABranchBesideTheReaderIsARace() {
        assertThat(convert(either(set("One", "", "v", "'1'"), ""), read("Read", "", "v"))
                        .codes("Read"))
                .contains(VARIABLE_RACE);
    }

    /** The pattern of a handler: only one of the two can run. */
    @Test
    void activitiesThatExcludeEachOtherAreNoRace() {
        assertNoRace(
                set("Try", "", "w", "'x'"),
                set("One", on("Try"), "v", "'1'"),
                set("Two", after("Try", "Failed"), "v", "'2'"),
                set("Late", after("Two", "Completed"), "v", "'3'"),
                read("Read", after("One", "Succeeded", "Skipped") + "," + after("Late", "Succeeded", "Skipped"), "v"));
    }

    @Test
    void elementsAppendedBesideEachOtherAreNotReported() {
        assertNoRace(append("One", "", "1"), append("Two", "", "2"), read("Read", on("One") + "," + on("Two"), "list"));
    }

    @Test
    void aSetBesideAnAppendIsARace() {
        assertThat(convert(
                                append("One", "", "1"),
                                set("Set", "", "list", "createArray()"),
                                read("Read", on("One") + "," + on("Set"), "list"))
                        .codes("Read"))
                .contains(VARIABLE_RACE);
    }

    @Test
    void aLoopThatSetsAVariableInSeveralIterationsAtOnceIsARace() {
        String body = set("Set", "", "v", "item()");
        String loop = loop("Loop", "", body, read("Read", on("Set"), "v"));
        assertThat(convert(loop).codes("Loop")).contains(VARIABLE_RACE);
        assertNoRace(loop.replace("\"items\"", "\"isSequential\": true, \"items\""));
        assertNoRace(loop("Loop", "", body));
    }

    /** EN-2 for variables: case does not tell names apart. */
    @Test
    void namesAreComparedIgnoringCase() {
        assertThat(convert(set("Set", "", "V", "'x'"), read("Read", "", "v")).codes("Read"))
                .contains(VARIABLE_RACE);
    }

    /** UN-6: the condition is asked after the pass, so that what the body sets is no race with it. */
    @Test
    void theConditionOfAnUntilIsAfterItsBody() {
        assertNoRace(until(set("Set", "", "v", "'done'")));
        assertThat(convert(until(set("One", "", "v", "'1'") + "," + set("Two", "", "v", "'2'")))
                        .codes("Until"))
                .contains(VARIABLE_RACE);
    }

    private static String until(String body) {
        return activity("Until", "", "Until", """
                "expression": {"type": "Expression", "value": "@equals(variables('v'), 'done')"}, "activities": [%s]
                """.formatted(body));
    }

    private static void assertNoRace(String... activities) {
        assertThat(convert(activities).codes()).doesNotContain(VARIABLE_RACE);
    }

    private static Converted convert(String... activities) {
        return Adf.of("P", pipeline(activities)).convert();
    }
}
