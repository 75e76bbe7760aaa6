package @package@;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.Job;
import io.wkmigrate.api.rule.JobRewrite;
import io.wkmigrate.api.rule.Rewrites;

/** Starts the name of every job with ours, so that it is found among those of others. */
@Rewrites
final class JobNamePrefix implements JobRewrite {

    private static final String PREFIX = "@module@: ";

    @Override
    public Job rewrite(Job job) {
        if (job.name().toString().startsWith(PREFIX)) {
            return job;
        }
        return JobText.trusted(PREFIX).plus(job.name()).map(job::withName).orElse(job);
    }
}
