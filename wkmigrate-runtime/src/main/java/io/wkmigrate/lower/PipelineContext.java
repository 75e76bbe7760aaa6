package io.wkmigrate.lower;

import io.wkmigrate.expression.ExpressionCompiler;
import io.wkmigrate.lower.FactoryPlan.PlannedPipeline;
import java.util.Optional;

/**
 * What the lowering of one pipeline shares.
 *
 * @param variables where the values of its variables come from
 * @param output what is collected
 */
record PipelineContext(
        PlannedPipeline pipeline,
        FactoryPlan factory,
        ExpressionCompiler compiler,
        VariableReads variables,
        LoweringOutput output) {

    String name() {
        return pipeline.pipeline().name();
    }

    Reporter reporter() {
        return new Reporter(output.findings(), name(), Optional.empty());
    }
}
