package io.wkmigrate.store.workspace.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredJob;
import io.wkmigrate.store.workspace.desired.Deployment.DesiredPipeline;
import io.wkmigrate.store.workspace.plan.Step.Kind;

/**
 * A job or declarative pipeline that is to be there.
 *
 * @param identity the value of its tag
 * @param settings with references to others
 */
public record Resource(Kind kind, String key, String identity, String name, ObjectNode settings) {

    static Resource of(DesiredJob job) {
        return new Resource(Kind.JOB, job.key(), job.identity(), job.name(), job.settings());
    }

    static Resource of(DesiredPipeline pipeline) {
        return new Resource(Kind.PIPELINE, pipeline.key(), pipeline.identity(), pipeline.name(), pipeline.settings());
    }

    /** The id of its step. */
    public String id() {
        return kind.id() + "/" + key;
    }
}
