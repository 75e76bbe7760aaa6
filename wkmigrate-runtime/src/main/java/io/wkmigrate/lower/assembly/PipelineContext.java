package io.wkmigrate.lower.assembly;

import io.wkmigrate.expression.placement.ExpressionPlacement;
import io.wkmigrate.lower.plan.FactoryPlan;
import io.wkmigrate.lower.plan.FactoryPlan.PlannedPipeline;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.value.ActivityOutputs;
import io.wkmigrate.lower.value.VariableReads;
import java.util.Optional;

/**
 * What the lowering of one pipeline shares.
 *
 * @param placement decides where expressions are computed
 * @param variables where the values of its variables come from
 * @param outputs what its activities tell each other
 * @param output what is collected
 */
public record PipelineContext(
        PlannedPipeline pipeline,
        FactoryPlan factory,
        ExpressionPlacement placement,
        VariableReads variables,
        ActivityOutputs outputs,
        LoweringOutput output) {

    public String name() {
        return pipeline.pipeline().name();
    }

    public Reporter reporter() {
        return new Reporter(output.findings(), name(), Optional.empty());
    }
}
