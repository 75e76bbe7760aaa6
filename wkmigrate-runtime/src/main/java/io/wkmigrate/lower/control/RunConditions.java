package io.wkmigrate.lower.control;

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
    private final boolean scopeMaySkip;

    /**
     * A dependency on the end of another activity.
     *
     * @param outcomes those it accepts, Completed spelled out
     */
    public record Edge(End upstream, Set<DependencyCondition> outcomes) {

        /** The accepted ones of the outcomes that the upstream can have. */
        Set<DependencyCondition> accepted() {
            Set<DependencyCondition> accepted = new TreeSet<>(outcomes);
            accepted.retainAll(possible());
            return accepted;
        }

        private Set<DependencyCondition> possible() {
            return upstream.maySkip() ? Set.of(SUCCEEDED, FAILED, SKIPPED) : FINISHED;
        }

        boolean acceptsAnyEnd() {
            return accepted().equals(possible());
        }

        /** Whether it accepts what counts as failed, and only that: skipped too, where that can be. */
        boolean acceptsAllButSuccess() {
            return !accepts(SUCCEEDED) && accepted().size() == possible().size() - 1;
        }

        boolean accepts(DependencyCondition outcome) {
            return accepted().contains(outcome);
        }

        boolean acceptsOnly(DependencyCondition outcome) {
            return accepted().equals(Set.of(outcome));
        }
    }

    /**
     * A choice.
     *
     * @param inexact what is not said exactly, if anything, as a sentence
     */
    public record Choice(Attachment attachment, Optional<String> inexact) {}

    private RunConditions(List<Edge> edges, boolean scopeMaySkip) {
        this.edges = edges;
        this.scopeMaySkip = scopeMaySkip;
    }

    /**
     * Chooses for an activity with at least one dependency.
     *
     * @param scopeMaySkip whether the container around may be skipped; its tasks then end {@code UPSTREAM_FAILED}, and a task
     *     that runs after a failure would run although its scope was never entered
     */
    public static Choice choose(List<Edge> edges, boolean scopeMaySkip) {
        return new RunConditions(edges, scopeMaySkip).choose();
    }

    private Choice choose() {
        if (edges.stream().allMatch(each -> each.acceptsOnly(SUCCEEDED))) {
            return choice(RunIf.ALL_SUCCESS, edges.size() == 1 || noneExcluded());
        }
        if (edges.stream().allMatch(Edge::acceptsAllButSuccess)) {
            return choice(afterFailure(), edges.size() == 1 && noneExcluded() && !scopeMaySkip);
        }
        if (edges.stream().allMatch(Edge::acceptsAnyEnd)) {
            return choice(
                    RunIf.ALL_DONE,
                    edges.stream().anyMatch(each -> !each.upstream().mayBeExcluded()) && !scopeMaySkip);
        }
        return choice(nearest(), false);
    }

    private RunIf afterFailure() {
        return edges.size() == 1 ? RunIf.AT_LEAST_ONE_FAILED : RunIf.ALL_FAILED;
    }

    /**
     * The nearest choice where none is exact. A handler must not run when all went well, what runs after either end must
     * run after a failure too, and everything else rather does not run than runs by mistake.
     */
    private RunIf nearest() {
        if (edges.stream().noneMatch(each -> each.accepts(SUCCEEDED))) {
            return afterFailure();
        }
        if (edges.stream().anyMatch(each -> !each.accepts(SUCCEEDED))) {
            return RunIf.AT_LEAST_ONE_FAILED;
        }
        if (edges.stream().anyMatch(each -> each.acceptsOnly(SUCCEEDED))) {
            return RunIf.ALL_SUCCESS;
        }
        return edges.stream().allMatch(each -> each.accepts(FAILED)) ? RunIf.ALL_DONE : RunIf.NONE_FAILED;
    }

    private boolean noneExcluded() {
        return edges.stream().noneMatch(each -> each.upstream().mayBeExcluded());
    }

    private Choice choice(RunIf runIf, boolean exact) {
        boolean always = runIf == RunIf.ALL_DONE && exact;
        boolean excluded = switch (runIf) {
            case AT_LEAST_ONE_FAILED, ALL_FAILED -> true;
            case ALL_DONE -> !exact;
            default -> !noneExcluded();
        };
        List<DependsOn> dependsOn = edges.stream()
                .map(each -> DependsOn.on(each.upstream().taskKey()))
                .toList();
        return new Choice(
                new Attachment(dependsOn, runIf, !always, excluded),
                exact ? Optional.empty() : Optional.of(difference(runIf)));
    }

    private String difference(RunIf runIf) {
        String condition = edges.stream()
                .map(each -> each.upstream().taskKey() + " " + new TreeSet<>(each.outcomes()))
                .collect(Collectors.joining(" and "));
        String sentence = "In ADF it runs when " + condition + "; the task has run_if " + runIf + ".";
        return runIf == RunIf.ALL_FAILED
                ? sentence + " When only some of these fail, ADF fails the run and Lakeflow does not."
                : sentence;
    }
}
