package com.acme.shipping;

import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.Rewrites;

/** Says to which department a pipeline belongs. */
@Rewrites(priority = 100)
final class ShippingTag implements PipelineRewrite {

    @Override
    public Pipeline rewrite(Pipeline pipeline) {
        return pipeline.withTag("department", "shipping");
    }
}
