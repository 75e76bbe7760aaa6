package io.wkmigrate.lower.assembly;

import io.wkmigrate.api.job.JobOrigin;
import io.wkmigrate.api.rule.TaskNameRewrite;
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
 * @param naming after what its tasks are called
 */
public record PipelineContext(
        PlannedPipeline pipeline,
        FactoryPlan factory,
        ExpressionPlacement placement,
        VariableReads variables,
        ActivityOutputs outputs,
        LoweringOutput output,
        TaskNameRewrite naming) {

    public String name() {
        return pipeline.pipeline().name();
    }

    /** What its own job is made from. */
    public JobOrigin origin() {
        return JobOrigin.ofPipeline(factory.label(), name(), pipeline.pipeline().folder());
    }

    public Reporter reporter() {
        return new Reporter(output.findings(), name(), Optional.empty());
    }
}
