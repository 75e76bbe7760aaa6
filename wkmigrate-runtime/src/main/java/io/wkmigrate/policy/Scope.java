package io.wkmigrate.policy;

import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.job.JobOrigin;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a policy is limited to. Each list is met by any of its patterns; one that is empty limits nothing.
 *
 * @param pipelines patterns for names of pipelines
 * @param folders patterns for folders; a folder stands also for those in it
 * @param factories patterns for names of factories
 * @param linkedServices patterns for names of linked services
 */
record Scope(
        List<NamePattern> pipelines,
        List<NamePattern> folders,
        List<NamePattern> factories,
        List<NamePattern> linkedServices) {

    /** Everything. */
    static final Scope ALL = new Scope(List.of(), List.of(), List.of(), List.of());

    boolean includes(JobOrigin job) {
        return includes(job.pipeline(), job.folder()) && met(factories, each -> each.matches(job.factory()));
    }

    boolean includes(Pipeline pipeline) {
        return includes(pipeline.name(), pipeline.folder());
    }

    boolean includesLinkedService(String name) {
        return met(linkedServices, each -> each.matches(name));
    }

    private boolean includes(String pipeline, Optional<String> folder) {
        return met(pipelines, each -> each.matches(pipeline))
                && met(folders, each -> each.matchesPath(folder.orElse("")));
    }

    private static boolean met(List<NamePattern> patterns, Predicate<NamePattern> fits) {
        return patterns.isEmpty() || patterns.stream().anyMatch(fits);
    }
}
