package io.wkmigrate.rules.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForEachTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void translatesItemsAndBodyWithTwentyAtOnceByDefault() {
        ActivityKind.ForEach loop = harness.translate("""
                {"name": "Each", "type": "ForEach",
                 "typeProperties": {
                   "items": {"value": "@pipeline().parameters.tables", "type": "Expression"},
                   "activities": [
                     {"name": "Note", "type": "SetVariable",
                      "typeProperties": {"variableName": "v", "value": "@item()"}}]}}
                """).kind(ActivityKind.ForEach.class);

        assertThat(Values.expression(loop.items())).isEqualTo("@pipeline().parameters.tables");
        assertThat(loop.concurrency()).isEqualTo(20);
        assertThat(loop.body()).extracting(Activity::name).containsExactly("Note");
    }

    @Test
    void takesAListOfItemsAsItStands() {
        ActivityKind.ForEach loop = harness.translate("""
                {"name": "Each", "type": "ForEach", "typeProperties": {"items": ["a", {"b": 1}], "activities": []}}
                """).kind(ActivityKind.ForEach.class);

        assertThat(Values.literal(loop.items())).hasToString("[\"a\",{\"b\":1}]");
    }

    @ParameterizedTest
    @CsvSource({"true, 8, 1", "false, 8, 8", "false, 50, 50"})
    void runsOneAtATimeWhenSequentialAndAsManyAsToldOtherwise(boolean sequential, int batchCount, int expected) {
        ActivityKind.ForEach loop =
                harness.translate("""
                {"name": "Each", "type": "ForEach",
                 "typeProperties": {"items": [1], "isSequential": %s, "batchCount": %d, "activities": []}}
                """.formatted(sequential, batchCount)).kind(ActivityKind.ForEach.class);

        assertThat(loop.concurrency()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"80, 50", "0, 1"})
    void reportsABatchCountThatAdfDoesNotAllow(int batchCount, int taken) {
        var translation = harness.translate("""
                {"name": "Each", "type": "ForEach",
                 "typeProperties": {"items": [1], "batchCount": %d, "activities": []}}
                """.formatted(batchCount), Findings.PROPERTY_ILL_TYPED);

        assertThat(translation.kind(ActivityKind.ForEach.class).concurrency()).isEqualTo(taken);
        assertThat(translation.messages()).singleElement().asString().contains("is " + batchCount);
    }

    @Test
    void makesNothingWithoutItems() {
        var translation =
                harness.translate("""
                {"name": "Each", "type": "ForEach", "typeProperties": {}}
                """, Findings.REQUIRED_PROPERTY_MISSING, Findings.REQUIRED_PROPERTY_MISSING);

        assertThat(translation.outcome()).isEmpty();
    }
}
