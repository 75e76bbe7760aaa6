package io.wkmigrate.report;

import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.report.FactoryResult.PipelineResult;
import io.wkmigrate.verify.Proof;

/**
 * The proof of one pipeline, without all else that there is to tell about it.
 *
 * @param factory the name of its factory
 * @param path where the factory is inside the given source; empty when the source is the factory
 * @param job the key of its job
 */
public record PipelineProof(String factory, String path, String name, SourcePlace place, String job, Proof proof) {

    /** The proof of a pipeline of a factory. */
    public static PipelineProof of(FactoryResult factory, PipelineResult pipeline) {
        return new PipelineProof(
                factory.factory(), factory.path(), pipeline.name(), pipeline.place(), pipeline.job(), pipeline.proof());
    }

    /** The pipeline with the place of its factory before it, if there are several. */
    String title() {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
