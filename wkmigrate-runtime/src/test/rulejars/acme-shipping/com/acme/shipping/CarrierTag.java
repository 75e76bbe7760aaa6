package com.acme.shipping;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.Rewrites;

/** Says of a job who carries. */
@Rewrites
final class CarrierTag implements JobRewrite {

    @Override
    public Job rewrite(Job job) {
        return job.withTag("carrier", JobText.prose("acme"));
    }
}
