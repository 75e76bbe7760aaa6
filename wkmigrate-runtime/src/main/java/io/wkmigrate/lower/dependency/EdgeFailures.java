package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.definition.ActivityHeader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The failures of an activity that waits for others. Its own tasks show that it failed. That it was skipped behind a failure
 * is shown by its task, or by tasks before it that cannot fail without the activity being skipped, or, where only the
 * combination tells, by a notebook that fails then.
 */
final class EdgeFailures implements Failures {

    private final Set<String> own;
    private final boolean shown;
    private final List<Edge> edges;
    private final Gates gates;
    private final ActivityHeader activity;
    private final End looks;
    private @Nullable Set<String> whenSkipped;

    /**
     * Failures of an activity.
     *
     * @param own the tasks that fail when it does
     * @param shown whether its task shows when it was skipped behind a failure
     * @param looks its end, except for its failures
     */
    EdgeFailures(Set<String> own, boolean shown, List<Edge> edges, Gates gates, ActivityHeader activity, End looks) {
        this.own = own;
        this.shown = shown;
        this.edges = edges;
        this.gates = gates;
        this.activity = activity;
        this.looks = looks;
    }

    @Override
    public boolean areShownByTheTask() {
        return shown;
    }

    @Override
    public Set<String> tasks() {
        Set<String> tasks = new LinkedHashSet<>(own);
        if (!shown) {
            tasks.addAll(tasksWhenSkipped());
        }
        return tasks;
    }

    @Override
    public Set<String> tasksWhenSkipped() {
        if (whenSkipped == null) {
            whenSkipped = looks.whenSkipped().isEmpty() ? Set.of() : behindFailures();
        }
        return whenSkipped;
    }

    private Set<String> behindFailures() {
        Set<String> tasks = new LinkedHashSet<>();
        for (Edge each : edges) {
            Optional<Set<String>> told = told(each);
            if (told.isEmpty()) {
                return combined();
            }
            tasks.addAll(told.get());
        }
        return tasks;
    }

    /** Nothing before it tells alone. */
    private Set<String> combined() {
        Set<String> before = new LinkedHashSet<>();
        edges.forEach(each -> before.addAll(each.upstream().failures().tasks()));
        return Set.of(gates.failingWhenSkipped(looks, before, activity));
    }

    /**
     * The tasks that fail exactly when the activity is skipped and an upstream makes the scope fail; empty when that depends on
     * other edges, too.
     */
    private Optional<Set<String>> told(Edge edge) {
        Failures upstream = edge.upstream().failures();
        boolean afterFailure = edge.mayFail() && edge.acceptsFailure();
        boolean afterSkip = edge.maySkip() && edge.acceptsSkip();
        if (!afterFailure && !afterSkip) {
            return Optional.of(upstream.tasks());
        }
        if (!decides(edge) && (afterFailure || !upstream.tasksWhenSkipped().isEmpty())) {
            return Optional.empty();
        }
        if (afterFailure) {
            return Optional.of(afterSkip ? Set.of() : upstream.tasksWhenSkipped());
        }
        if (!edge.mayFail()) {
            return Optional.of(Set.of());
        }
        return edge.upstream().mayBeUpstreamFailed()
                ? Optional.empty()
                : Optional.of(Set.of(edge.upstream().taskKey()));
    }

    /** Whether an edge decides if the activity runs, unless a failure that another edge refuses does. */
    private boolean decides(Edge edge) {
        return edges.stream().allMatch(each -> each.equals(edge) || each.refusesOnlyFailures());
    }
}
