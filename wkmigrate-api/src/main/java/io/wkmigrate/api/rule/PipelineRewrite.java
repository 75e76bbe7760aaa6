package io.wkmigrate.api.rule;

import io.wkmigrate.api.ir.Pipeline;

/**
 * Changes a pipeline after translation: tags, description, compute, what activities do. Names are not its to change, since
 * expressions and other pipelines refer to them. Applying it twice changes nothing more.
 */
@FunctionalInterface
public interface PipelineRewrite {

    /** The pipeline to go on with. */
    Pipeline rewrite(Pipeline pipeline);
}
