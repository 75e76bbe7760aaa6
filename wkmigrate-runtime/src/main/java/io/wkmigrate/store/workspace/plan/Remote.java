package io.wkmigrate.store.workspace.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.workspace.service.FileService.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What the workspace holds of what a deployment is about.
 *
 * @param resources jobs and pipelines by the ids of their steps; more than one where somebody copied them
 * @param others jobs and pipelines of this deployment that nothing wants any more, as text
 * @param namesakes ids of jobs that have the name of one that is wanted, by that name, but are not of this deployment
 * @param jobIds the ids of all jobs of the workspace that whoever is signed in may see
 * @param folders the folders that are there
 * @param entries what is in them, by path
 * @param secrets the names of secrets by scope, of the scopes that are there
 */
record Remote(
        Map<String, List<RemoteResource>> resources,
        List<String> others,
        SortedMap<String, SortedSet<String>> namesakes,
        Set<String> jobIds,
        Set<String> folders,
        Map<String, Entry> entries,
        Map<String, SortedSet<String>> secrets) {

    /** A job or pipeline as the service gives it. */
    record RemoteResource(String id, JsonNode settings) {}

    List<RemoteResource> of(Resource resource) {
        return resources.getOrDefault(resource.id(), List.of());
    }

    Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }
}
