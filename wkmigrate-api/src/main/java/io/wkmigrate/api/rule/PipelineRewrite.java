package io.wkmigrate.api.rule;

import io.wkmigrate.api.ir.Pipeline;

/** Changes a pipeline after translation: names, tags, owners, compute. Applying it twice changes nothing more. */
@FunctionalInterface
public interface PipelineRewrite {

    /** The pipeline to go on with. */
    Pipeline rewrite(Pipeline pipeline);
}
