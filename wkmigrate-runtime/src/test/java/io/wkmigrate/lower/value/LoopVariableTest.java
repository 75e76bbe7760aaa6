package io.wkmigrate.lower.value;

import static io.wkmigrate.lower.value.VariableActivities.after;
import static io.wkmigrate.lower.value.VariableActivities.append;
import static io.wkmigrate.lower.value.VariableActivities.loop;
import static io.wkmigrate.lower.value.VariableActivities.on;
import static io.wkmigrate.lower.value.VariableActivities.pipeline;
import static io.wkmigrate.lower.value.VariableActivities.read;
import static io.wkmigrate.lower.value.VariableActivities.set;
import static io.wkmigrate.lower.value.VariableActivities.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.convert.Adf;
import io.wkmigrate.convert.Converted;
import org.junit.jupiter.api.Test;

/**
 * Which loops have to carry variables (CO-2, VA-3): a notebook drives them. The others stay loops of Lakeflow, whose iterations
 * know nothing of each other.
 */
class LoopVariableTest {

    private static final String SET = set("Set", "", "v", "item()");

    @Test
    void aLoopWhoseVariableIsReadAfterItCarries() {
        assertCarries(loop("Loop", "", SET), read("Read", on("Loop"), "v"));
        assertCarries(loop("Loop", "", SET), when(on("Loop"), read("Read", "", "V")));
    }

    @Test
    void aLoopWhoseVariableNobodyReadsDoesNot() {
        assertDoesNotCarry(loop("Loop", "", SET), read("Read", on("Loop"), "w"));
    }

    @Test
    void aReadBeforeTheLoopDoesNotCount() {
        assertDoesNotCarry(read("Read", "", "v"), loop("Loop", on("Read"), SET));
    }

    @Test
    void aVariableThatIsSetAgainBeforeItIsReadDoesNotCount() {
        assertDoesNotCarry(loop("Loop", "", SET), set("Again", on("Loop"), "v", "'x'"), read("Read", on("Again"), "v"));
    }

    @Test
    void aReadBehindTheWriterOfTheSameIterationDoesNotCount() {
        assertDoesNotCarry(loop("Loop", "", SET, when(on("Set"), read("Read", "", "v"))));
    }

    /** The iteration before may have set it. */
    @Test
    void aReadBeforeTheWriterOfTheIterationCounts() {
        assertCarries(loop("Loop", "", read("Read", "", "v"), set("Set", on("Read"), "v", "item()")));
    }

    @Test
    void aReadBehindWhatMayHaveSetItCounts() {
        assertCarries(loop("Loop", "", when("", SET), read("Read", on("If"), "v")));
        assertCarries(loop("Loop", "", SET, read("Read", after("Set", "Completed"), "v")));
    }

    /** VA-4: the list of the iterations before is added to. */
    @Test
    void aLoopThatAppendsToWhatIsReadCarries() {
        assertCarries(loop("Loop", "", append("Append", "", "item()")), read("Read", on("Loop"), "list"));
        assertDoesNotCarry(loop("Loop", "", append("Append", "", "item()")), read("Read", on("Loop"), "v"));
    }

    /** What the outer loop hands on, the inner one has to hand out. */
    @Test
    void aLoopInALoopCarriesWhatTheOuterOneDoes() {
        Converted converted = convert(loop("Outer", "", loop("Inner", "", SET)), read("Read", on("Outer"), "v"));
        assertThat(isDriven(converted, "p", "Outer")).isTrue();
        assertThat(isDriven(converted, "p_outer", "Inner")).isTrue();
    }

    /** What is reset before the inner loop and read behind it stays in an iteration of the outer one. */
    @Test
    void aLoopMayCarryForTheIterationAroundItOnly() {
        Converted converted = convert(loop(
                "Outer",
                "",
                set("Reset", "", "v", "'none'"),
                loop("Inner", on("Reset"), SET),
                read("Read", on("Inner"), "v")));
        assertThat(isDriven(converted, "p_outer", "Inner")).isTrue();
        assertThat(isDriven(converted, "p", "Outer")).isFalse();
    }

    /** IN-2. */
    @Test
    void anInactiveWriterDoesNotCount() {
        assertDoesNotCarry(
                loop("Loop", "", SET.replace("\"type\": \"SetV", "\"state\": \"Inactive\", \"type\": \"SetV")),
                read("Read", on("Loop"), "v"));
    }

    private static void assertCarries(String... activities) {
        assertThat(isDriven(convert(activities), "p", "Loop")).isTrue();
    }

    private static void assertDoesNotCarry(String... activities) {
        assertThat(isDriven(convert(activities), "p", "Loop")).isFalse();
    }

    private static boolean isDriven(Converted converted, String job, String loop) {
        return converted.task(job, loop).has("notebook_task");
    }

    private static Converted convert(String... activities) {
        return Adf.of("P", pipeline(activities)).convert();
    }
}
