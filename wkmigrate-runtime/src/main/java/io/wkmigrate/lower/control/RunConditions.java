package io.wkmigrate.lower.control;

import static io.wkmigrate.api.definition.DependencyCondition.COMPLETED;
import static io.wkmigrate.api.definition.DependencyCondition.FAILED;
import static io.wkmigrate.api.definition.DependencyCondition.SKIPPED;
import static io.wkmigrate.api.definition.DependencyCondition.SUCCEEDED;

import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task.DependsOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Chooses the {@code run_if} that says what the dependencies of an activity say (EX-3 to EX-8 against section 3 of the
 * target reference), and tells when there is none. Only choices that are right under both readings of an excluded
 * dependency count as exact:
 *
 * <ul>
 *   <li>A task that does not run ends {@code UPSTREAM_FAILED}, which counts as failed, or {@code EXCLUDED}, which does not.
 *   <li>If all dependencies are excluded, so is the task, whatever its {@code run_if}.
 * </ul>
 */
public final class RunConditions {

    private static final Set<DependencyCondition> FINISHED = Set.of(SUCCEEDED, FAILED);

    private final List<Edge> edges;

    /** A dependency on the end of another activity. */
    public record Edge(End upstream, Set<DependencyCondition> conditions) {

        /** The accepted outcomes, with Completed spelled out. */
        Set<DependencyCondition> accepted() {
            if (!conditions.contains(COMPLETED)) {
                return conditions;
            }
            return conditions.contains(SKIPPED) ? Set.of(SUCCEEDED, FAILED, SKIPPED) : FINISHED;
        }

        /** Whether the edge is satisfied by every way in which its upstream can end. */
        boolean isSatisfiedByAnyEnd() {
            Set<DependencyCondition> accepted = accepted();
            return accepted.containsAll(FINISHED) && (accepted.contains(SKIPPED) || !upstream.maySkip());
        }

        boolean accepts(Set<DependencyCondition> outcomes) {
            return accepted().equals(outcomes);
        }
    }

    /**
     * A choice.
     *
     * @param inexact what is not said exactly, if anything
     */
    public record Choice(Attachment attachment, Optional<String> inexact) {}

    private RunConditions(List<Edge> edges) {
        this.edges = edges;
    }

    /** Chooses for an activity with at least one dependency. */
    public static Choice choose(List<Edge> edges) {
        return new RunConditions(edges).choose();
    }

    private Choice choose() {
        if (edges.stream().allMatch(each -> each.accepts(Set.of(SUCCEEDED)))) {
            return choice(RunIf.ALL_SUCCESS, edges.size() == 1 || noneExcluded());
        }
        if (edges.stream().allMatch(each -> each.accepts(Set.of(FAILED)))) {
            return choice(edges.size() == 1 ? RunIf.AT_LEAST_ONE_FAILED : RunIf.ALL_FAILED, noneSkipped());
        }
        if (edges.stream().allMatch(Edge::isSatisfiedByAnyEnd)) {
            return choice(RunIf.ALL_DONE, edges.stream().anyMatch(each -> !each.upstream().mayBeExcluded()));
        }
        return choice(nearest(), false);
    }

    /** The least surprising choice where none is exact: rather not to run than to run by mistake. */
    private RunIf nearest() {
        if (edges.stream().anyMatch(each -> each.accepts(Set.of(SUCCEEDED)))) {
            return RunIf.ALL_SUCCESS;
        }
        boolean success = edges.stream().allMatch(each -> each.accepted().contains(SUCCEEDED));
        return success ? RunIf.NONE_FAILED : RunIf.AT_LEAST_ONE_FAILED;
    }

    private boolean noneExcluded() {
        return edges.stream().noneMatch(each -> each.upstream().mayBeExcluded());
    }

    private boolean noneSkipped() {
        return edges.stream().noneMatch(each -> each.upstream().maySkip());
    }

    private Choice choice(RunIf runIf, boolean exact) {
        boolean always = runIf == RunIf.ALL_DONE && exact;
        boolean excluded =
                switch (runIf) {
                    case AT_LEAST_ONE_FAILED, ALL_FAILED -> true;
                    case ALL_DONE -> !exact;
                    default -> !noneExcluded();
                };
        List<DependsOn> dependsOn = edges.stream()
                .map(each -> DependsOn.on(each.upstream().taskKey()))
                .toList();
        return new Choice(
                new Attachment(dependsOn, runIf, !always, excluded), exact ? Optional.empty() : Optional.of(words()));
    }

    private String words() {
        return edges.stream()
                .map(each -> each.upstream().taskKey() + " " + new TreeSet<>(each.conditions()))
                .collect(Collectors.joining(" and "));
    }
}
