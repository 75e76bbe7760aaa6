package io.wkmigrate.api.rule;

import io.wkmigrate.api.job.Job;

/** Changes the settings of a lowered job. Applying it twice changes nothing more. */
@FunctionalInterface
public interface JobRewrite {

    /** The job to go on with. */
    Job rewrite(Job job);
}
