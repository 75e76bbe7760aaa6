package io.wkmigrate.api.job;

import java.util.Optional;

/**
 * What a job was made from. It is not written into the job; rewrites derive names and tags from it rather than from what
 * they have written before, so that applying them twice changes nothing more.
 *
 * @param factory the name of the factory, or of the folder that it is in
 * @param pipeline the name of the pipeline
 * @param folder the folder of the pipeline, its parts joined by {@code /}, if it is in one
 * @param role what the job does for the pipeline
 * @param part the path of the loop or the name of the trigger; the empty text for the pipeline itself
 */
public record JobOrigin(String factory, String pipeline, Optional<String> folder, Role role, String part) {

    /** The job was made from nothing that is known. */
    public static final JobOrigin UNKNOWN = new JobOrigin("", "", Optional.empty(), Role.PIPELINE, "");

    /** What a job does for its pipeline. */
    public enum Role {
        /** It is the pipeline. */
        PIPELINE,
        /** It is the body of a loop of the pipeline; each run is one pass. */
        LOOP,
        /** It carries a schedule, and runs the job of the pipeline with the values of a trigger. */
        TRIGGER
    }

    /** The origin of the job of a pipeline. */
    public static JobOrigin ofPipeline(String factory, String pipeline, Optional<String> folder) {
        return new JobOrigin(factory, pipeline, folder, Role.PIPELINE, "");
    }

    /** The origin of the job of a loop in the same pipeline. */
    public JobOrigin loop(String path) {
        return new JobOrigin(factory, pipeline, folder, Role.LOOP, path);
    }

    /** The origin of the job that carries a trigger of the same pipeline. */
    public JobOrigin trigger(String name) {
        return new JobOrigin(factory, pipeline, folder, Role.TRIGGER, name);
    }

    /** The name of the job when its pipeline is called so: {@code Load}, {@code Load / ForEach1}, {@code Load on Daily}. */
    public String nameFor(String pipelineName) {
        return switch (role) {
            case PIPELINE -> pipelineName;
            case LOOP -> pipelineName + " / " + part;
            case TRIGGER -> pipelineName + " on " + part;
        };
    }
}
