package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.job.RunIf;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.lower.dependency.RunIfTable.Result;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the one {@code run_if} that says what the dependencies of an activity say (EX-3 to EX-8), under both readings of
 * an excluded dependency.
 */
final class RunConditions {

    /** The order in which they are tried: what people expect to see comes first. */
    private static final List<RunIf> TRIED = List.of(
            RunIf.ALL_SUCCESS,
            RunIf.NONE_FAILED,
            RunIf.AT_LEAST_ONE_FAILED,
            RunIf.ALL_FAILED,
            RunIf.ALL_DONE,
            RunIf.AT_LEAST_ONE_SUCCESS);

    private final List<Edge> edges;
    private final boolean excludedWhenSkipped;
    private final Set<Situation> situations;

    private RunConditions(List<Edge> edges, boolean excludedWhenSkipped) {
        this.edges = edges;
        this.excludedWhenSkipped = excludedWhenSkipped;
        this.situations = Situation.all(edges);
    }

    /**
     * The plain way to attach an activity with at least one dependency, if there is one.
     *
     * @param excludedWhenSkipped whether it must end excluded, and never {@code UPSTREAM_FAILED}, when it is skipped
     */
    static Optional<Attachment> plain(List<Edge> edges, boolean excludedWhenSkipped) {
        return new RunConditions(edges, excludedWhenSkipped).find();
    }

    private Optional<Attachment> find() {
        for (RunIf each : TRIED) {
            if (situations.stream().allMatch(found -> agrees(each, found))) {
                return Optional.of(attachment(each, ends()));
            }
        }
        return edges.stream().allMatch(Edge::acceptsAnyEnd) ? Optional.of(always()) : Optional.empty();
    }

    /** What always runs needs one dependency that is never excluded (rule 0 of section 3.4). */
    private Attachment always() {
        Set<String> tasks = ends();
        tasks.add(edges.get(0).upstream().anchor());
        return attachment(RunIf.ALL_DONE, tasks);
    }

    private boolean agrees(RunIf runIf, Situation found) {
        Set<Result> results = RunIfTable.results(runIf, found);
        boolean skips =
                !results.contains(Result.RUNS) && !(excludedWhenSkipped && results.contains(Result.UPSTREAM_FAILED));
        return found.satisfied() ? results.equals(Set.of(Result.RUNS)) : skips;
    }

    private Set<String> ends() {
        Set<String> tasks = new LinkedHashSet<>();
        edges.forEach(each -> tasks.add(each.upstream().taskKey()));
        return tasks;
    }

    private Attachment attachment(RunIf runIf, Set<String> tasks) {
        Set<TaskEnd> whenSkipped = EnumSet.noneOf(TaskEnd.class);
        boolean shows =
                edges.stream().allMatch(each -> each.upstream().failures().areShownByTheTask());
        for (Situation each : situations) {
            if (!each.satisfied()) {
                boolean failed = RunIfTable.results(runIf, each).contains(Result.UPSTREAM_FAILED);
                whenSkipped.add(failed ? TaskEnd.FAILED : TaskEnd.EXCLUDED);
                shows &= failed == each.failed();
            }
        }
        List<DependsOn> dependsOn = tasks.stream().map(DependsOn::on).toList();
        return new Attachment(dependsOn, runIf, whenSkipped, shows);
    }
}
