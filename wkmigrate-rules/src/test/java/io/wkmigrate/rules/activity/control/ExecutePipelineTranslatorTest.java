package io.wkmigrate.rules.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.ExecutePipeline;
import io.wkmigrate.rules.testkit.RuleHarness;
import io.wkmigrate.rules.testkit.Values;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecutePipelineTranslatorTest {

    private final RuleHarness harness = RuleHarness.of("builtin");

    @Test
    void translatesChildAndArguments() {
        ExecutePipeline child = harness.translate("""
                {"name": "Run", "type": "ExecutePipeline",
                 "typeProperties": {
                   "pipeline": {"referenceName": "Load", "type": "PipelineReference"},
                   "waitOnCompletion": true,
                   "parameters": {"ids": [1, 2], "day": {"value": "@variables('day')", "type": "Expression"}}}}
                """).kind(ExecutePipeline.class);

        assertThat(child.pipeline().literalName()).contains("Load");
        assertThat(child.waitOnCompletion()).isTrue();
        assertThat(Values.shown(child.parameters()))
                .containsExactly(Map.entry("ids", "[1,2]"), Map.entry("day", "@variables('day')"));
    }

    @Test
    void doesNotWaitWhenToldSo() {
        ExecutePipeline child = harness.translate("""
                {"name": "Run", "type": "ExecutePipeline",
                 "typeProperties": {
                   "pipeline": {"referenceName": "Load", "type": "PipelineReference"}, "waitOnCompletion": false}}
                """).kind(ExecutePipeline.class);

        assertThat(child.waitOnCompletion()).isFalse();
    }

    @Test
    void reportsThatTheDefaultOfWaitingIsDisputed() {
        var translation = harness.translate("""
                {"name": "Run", "type": "ExecutePipeline",
                 "typeProperties": {"pipeline": {"referenceName": "Load", "type": "PipelineReference"}}}
                """, Findings.WAIT_NOT_STATED);

        assertThat(translation.kind(ExecutePipeline.class).waitOnCompletion()).isFalse();
        assertThat(translation.messages()).singleElement().asString().contains("\"waitOnCompletion\" is absent");
    }

    @Test
    void makesNothingWithoutChild() {
        var translation = harness.translate("""
                {"name": "Run", "type": "ExecutePipeline", "typeProperties": {"waitOnCompletion": true}}
                """, Findings.REQUIRED_PROPERTY_MISSING);

        assertThat(translation.outcome()).isEmpty();
    }
}
