package io.wkmigrate.api.job;

import io.wkmigrate.api.emit.JobText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The specification of a job cluster ({@code new_cluster}). What is absent is not written.
 *
 * @param workers how many workers; absent when a policy decides
 * @param initScripts URIs or paths, in order
 * @param logDestination a URI or path
 */
public record ClusterSpec(
        Optional<JobText> sparkVersion,
        Optional<JobText> nodeType,
        Optional<JobText> driverNodeType,
        Optional<Workers> workers,
        Optional<JobText> instancePool,
        Optional<JobText> policy,
        Optional<JobText> accessMode,
        Map<String, JobText> sparkConf,
        Map<String, JobText> environment,
        Map<String, JobText> tags,
        List<JobText> initScripts,
        Optional<JobText> logDestination,
        Optional<Boolean> elasticDisk) {

    /** How many workers. */
    public sealed interface Workers {

        /** Always so many. */
        record Fixed(int count) implements Workers {}

        /** As many as are needed within bounds. */
        record Autoscale(int min, int max) implements Workers {}
    }
}
