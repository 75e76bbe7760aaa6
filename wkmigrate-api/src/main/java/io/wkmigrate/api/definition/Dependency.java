package io.wkmigrate.api.definition;

import io.wkmigrate.api.finding.SourcePlace;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One entry of {@code dependsOn}: an activity waits for a sibling and accepts some of its outcomes.
 *
 * @param activity the name of the upstream activity, in the same scope (EX-1)
 * @param conditions the accepted outcomes; one match suffices (EX-5). Several entries must all match (EX-4)
 */
public record Dependency(String activity, Set<DependencyCondition> conditions, SourcePlace place) {

    /** Takes the conditions over; in which order they were given does not matter. */
    public Dependency {
        Set<DependencyCondition> ordered = EnumSet.noneOf(DependencyCondition.class);
        ordered.addAll(conditions);
        conditions = Collections.unmodifiableSet(ordered);
    }

    /** The accepted outcomes with Completed spelled out (EX-6): Succeeded, Failed, Skipped. */
    public Set<DependencyCondition> outcomes() {
        Set<DependencyCondition> outcomes = EnumSet.noneOf(DependencyCondition.class);
        outcomes.addAll(conditions);
        if (outcomes.remove(DependencyCondition.COMPLETED)) {
            outcomes.addAll(Set.of(DependencyCondition.SUCCEEDED, DependencyCondition.FAILED));
        }
        return outcomes;
    }
}
