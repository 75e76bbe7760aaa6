package io.wkmigrate.verify.adf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Activities that run together: a pipeline, a branch, or the body of a loop (EX-1).
 *
 * @param activities each behind those that it waits for
 */
public record Scope(List<ScopeActivity> activities) {

    /** The activities that nothing waits for. */
    public List<ScopeActivity> leaves() {
        Set<ScopeActivity> awaited = new HashSet<>();
        activities.forEach(each -> each.waitsFor().forEach(edge -> awaited.add(edge.upstream())));
        return activities.stream().filter(each -> !awaited.contains(each)).toList();
    }

    /** The activities and those of branches inside them, at any depth; not those of loops. */
    public Stream<ScopeActivity> withBranches() {
        return activities.stream()
                .flatMap(each ->
                        Stream.concat(Stream.of(each), each.branches().stream().flatMap(Scope::withBranches)));
    }
}
