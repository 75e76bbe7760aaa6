package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.definition.DependencyCondition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an activity finds when all that it waits for has ended: which ends there are among the tasks, and whether ADF runs
 * it. That is all a {@code run_if} can depend on.
 *
 * @param succeeded whether a task succeeded
 * @param failed whether a task counts as failed
 * @param excluded whether a task was excluded
 * @param satisfied whether every edge accepts the outcome it sees (EX-4)
 */
record Situation(boolean succeeded, boolean failed, boolean excluded, boolean satisfied) {

    private static final Situation NOTHING = new Situation(false, false, false, true);

    /** Every situation that can arise, taking the outcomes of the activities as independent of each other. */
    static Set<Situation> all(List<Edge> edges) {
        Set<Situation> situations = Set.of(NOTHING);
        for (Edge edge : edges) {
            Set<Situation> next = new HashSet<>();
            for (Situation before : situations) {
                for (DependencyCondition outcome : edge.upstream().outcomes()) {
                    ends(edge, outcome)
                            .forEach(end ->
                                    next.add(before.and(end, edge.accepted().contains(outcome))));
                }
            }
            situations = next;
        }
        return situations;
    }

    private static Set<TaskEnd> ends(Edge edge, DependencyCondition outcome) {
        return switch (outcome) {
            case SUCCEEDED -> Set.of(TaskEnd.SUCCEEDED);
            case FAILED -> Set.of(TaskEnd.FAILED);
            case SKIPPED -> edge.upstream().whenSkipped();
            case COMPLETED -> throw new IllegalArgumentException("Completed is no outcome of its own");
        };
    }

    private Situation and(TaskEnd end, boolean accepted) {
        return new Situation(
                succeeded || end == TaskEnd.SUCCEEDED,
                failed || end == TaskEnd.FAILED,
                excluded || end == TaskEnd.EXCLUDED,
                satisfied && accepted);
    }

    /** Whether nothing but excluded tasks is found. */
    boolean onlyExcluded() {
        return !succeeded && !failed;
    }
}
