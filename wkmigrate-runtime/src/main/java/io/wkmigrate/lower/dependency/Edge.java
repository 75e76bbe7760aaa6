package io.wkmigrate.lower.dependency;

import static io.wkmigrate.api.definition.DependencyCondition.FAILED;
import static io.wkmigrate.api.definition.DependencyCondition.SKIPPED;
import static io.wkmigrate.api.definition.DependencyCondition.SUCCEEDED;

import io.wkmigrate.api.definition.DependencyCondition;
import java.util.Set;
import java.util.TreeSet;

/**
 * A dependency of an activity on the end of another (EX-3 to EX-6).
 *
 * @param accepted the outcomes that it accepts, of those that can happen; Completed spelled out
 */
public record Edge(End upstream, Set<DependencyCondition> accepted) {

    /** An edge that accepts some outcomes, Completed spelled out. */
    public static Edge of(End upstream, Set<DependencyCondition> outcomes) {
        Set<DependencyCondition> accepted = new TreeSet<>(outcomes);
        accepted.retainAll(upstream.outcomes());
        return new Edge(upstream, accepted);
    }

    boolean acceptsAnyEnd() {
        return accepted.equals(upstream.outcomes());
    }

    boolean acceptsNothing() {
        return accepted.isEmpty();
    }

    boolean acceptsSuccess() {
        return accepted.contains(SUCCEEDED);
    }

    boolean acceptsFailure() {
        return accepted.contains(FAILED);
    }

    boolean acceptsSkip() {
        return accepted.contains(SKIPPED);
    }

    /** Whether what it does not accept makes the scope fail by itself. */
    boolean refusesOnlyFailures() {
        boolean refusesSkip = maySkip() && !acceptsSkip();
        boolean skipIsFailure = upstream.failures().areShownByTheTask()
                && upstream.whenSkipped().equals(Set.of(TaskEnd.FAILED));
        return acceptsSuccess() == upstream.outcomes().contains(SUCCEEDED) && (!refusesSkip || skipIsFailure);
    }

    boolean mayFail() {
        return upstream.outcomes().contains(FAILED);
    }

    boolean maySkip() {
        return upstream.outcomes().contains(SKIPPED);
    }
}
