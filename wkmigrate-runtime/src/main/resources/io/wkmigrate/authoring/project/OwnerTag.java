package @package@;

import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.rule.PipelineRewrite;
import io.wkmigrate.api.rule.Rewrites;

/** Tags every job with the team that owns its pipeline: the first part of the pipeline's folder in ADF. */
@Rewrites
final class OwnerTag implements PipelineRewrite {

    private static final String TAG = "owner";

    @Override
    public Pipeline rewrite(Pipeline pipeline) {
        return pipeline.folder()
                .map(folder -> pipeline.withTag(TAG, folder.split("/", 2)[0]))
                .orElse(pipeline);
    }
}
