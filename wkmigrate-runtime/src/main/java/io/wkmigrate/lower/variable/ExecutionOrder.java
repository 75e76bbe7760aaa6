package io.wkmigrate.lower.variable;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.lower.variable.ActivityTree.Site;
import java.util.List;
import java.util.Set;

/** In which order two activities of a pipeline run, as far as dependencies say (EX-2 to EX-4). */
final class ExecutionOrder {

    private final ActivityTree tree;

    /** How one activity comes to stand to another. */
    enum Order {
        BEFORE,
        AFTER,
        /** Nothing says which comes first. */
        UNORDERED,
        /** In one iteration only one of the two can run. */
        EXCLUSIVE
    }

    ExecutionOrder(ActivityTree tree) {
        this.tree = tree;
    }

    /** How one activity is ordered with another: the dependencies in the innermost scope that both are in say so. */
    Order of(Activity one, Activity other) {
        List<Activity> ones = tree.outwards(one);
        List<Activity> others = tree.outwards(other);
        if (ScopeGraph.identities(ones).contains(other)
                || ScopeGraph.identities(others).contains(one)) {
            return inside(other);
        }
        Activity mine = below(ones, others);
        ScopeGraph graph = new ScopeGraph(tree.site(mine).map(Site::scope).orElse(List.of()));
        Activity theirs = below(others, ones);
        return graph.holds(theirs) ? order(graph, mine, theirs) : Order.EXCLUSIVE;
    }

    /** The outermost of the containers around an activity, or itself, that is not around another activity. */
    private static Activity below(List<Activity> outwards, List<Activity> others) {
        Set<Activity> shared = ScopeGraph.identities(others);
        Activity below = outwards.get(0);
        for (Activity each : outwards) {
            below = shared.contains(each) ? below : each;
        }
        return below;
    }

    /** A container reads what it needs when it starts, but an Until reads its condition after what is inside. */
    private static Order inside(Activity container) {
        return container.kind() instanceof ActivityKind.Until ? Order.BEFORE : Order.AFTER;
    }

    private static Order order(ScopeGraph graph, Activity one, Activity other) {
        if (graph.before(other).contains(one)) {
            return Order.BEFORE;
        }
        if (graph.before(one).contains(other)) {
            return Order.AFTER;
        }
        return graph.excludeEachOther(one, other) ? Order.EXCLUSIVE : Order.UNORDERED;
    }
}
