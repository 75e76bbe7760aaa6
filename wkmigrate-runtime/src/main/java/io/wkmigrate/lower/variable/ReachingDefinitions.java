package io.wkmigrate.lower.variable;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Placeholder;
import io.wkmigrate.lower.variable.Definition.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The definitions of one variable that a read can see (CO-2, VA-3), as far as they are in the scope of the reader: those that
 * happen before it, in the order in which they count. What is certain to replace the value hides all before it.
 */
public final class ReachingDefinitions {

    private final String variable;

    /**
     * What reaches a read.
     *
     * @param definitions in the order in which they count
     * @param complete whether one of them is certain to have given a value, so that nothing before them counts
     * @param certain whether the first one is a Set that is certain to have succeeded
     * @param loopLast whether the last one is a loop that is certain to have succeeded
     */
    public record Reaching(List<Definition> definitions, boolean complete, boolean certain, boolean loopLast) {}

    /** Definitions of the variable of a name, ignoring case. */
    public ReachingDefinitions(String variable) {
        this.variable = variable;
    }

    /** What an activity sees of its siblings and what is in them. */
    public Reaching at(Activity reader, List<Activity> siblings) {
        ScopeGraph graph = new ScopeGraph(siblings);
        return reaching(graph, graph.before(reader), graph.succeededBefore(reader));
    }

    /** The siblings of an activity that are certain to have set the variable before it. */
    Stream<Activity> certain(Activity reader, List<Activity> siblings) {
        return new ScopeGraph(siblings).succeededBefore(reader).stream().filter(this::isSetBy);
    }

    /** What is seen when all activities of a scope have ended, one way or another. */
    public Reaching atEnd(List<Activity> scope) {
        ScopeGraph graph = new ScopeGraph(scope);
        return reaching(graph, ScopeGraph.identities(scope), Set.of());
    }

    private Reaching reaching(ScopeGraph graph, Set<Activity> before, Set<Activity> succeeded) {
        List<Definition> definitions = new ArrayList<>();
        boolean complete = false;
        boolean certain = false;
        boolean loopLast = false;
        for (Activity each : graph.inOrder()) {
            if (before.contains(each)) {
                List<Definition> inside = in(each).toList();
                if (succeeded.contains(each) && isSetBy(each)) {
                    definitions.clear();
                    complete = true;
                    certain = VariableAccess.change(each.kind(), variable).isPresent();
                }
                definitions.addAll(inside);
                loopLast = inside.isEmpty()
                        ? loopLast
                        : succeeded.contains(each) && inside.get(0).equals(new Definition(each, Kind.LOOP));
            }
        }
        return new Reaching(List.copyOf(definitions), complete, certain, loopLast);
    }

    /** The definitions that an activity is or holds. */
    public Stream<Definition> in(Activity activity) {
        if (!activity.header().state().active()) {
            return Stream.empty();
        }
        Optional<Kind> own = VariableAccess.change(activity.kind(), variable);
        if (own.isPresent()) {
            return Stream.of(new Definition(activity, own.get()));
        }
        if (activity.kind() instanceof Placeholder placeholder) {
            return placeholder.nested().stream().flatMap(this::in).findFirst().stream()
                    .map(each -> new Definition(each.activity(), Kind.BY_HAND));
        }
        Stream<Definition> inside =
                VariableAccess.scopes(activity.kind()).stream().flatMap(this::inScope);
        return VariableAccess.isLoop(activity.kind()) ? asLoop(activity, inside.toList()) : inside;
    }

    private Stream<Definition> inScope(List<Activity> scope) {
        return new ScopeGraph(scope).inOrder().stream().flatMap(this::in);
    }

    private static Stream<Definition> asLoop(Activity loop, List<Definition> inside) {
        Optional<Definition> byHand =
                inside.stream().filter(each -> each.kind() == Kind.BY_HAND).findFirst();
        return byHand.isPresent()
                ? byHand.stream()
                : inside.stream().limit(1).map(each -> new Definition(loop, Kind.LOOP));
    }

    /** Whether the variable has been set by an activity that has succeeded. */
    private boolean isSetBy(Activity activity) {
        ActivityKind kind = activity.kind();
        if (VariableAccess.isLoop(kind) || kind instanceof Placeholder) {
            return false;
        }
        if (VariableAccess.change(kind, variable).isPresent()) {
            return VariableAccess.change(kind, variable).get() == Kind.SET;
        }
        List<List<Activity>> branches = VariableAccess.scopes(kind);
        return !branches.isEmpty() && branches.stream().allMatch(this::isSetIn);
    }

    private boolean isSetIn(List<Activity> branch) {
        return new ScopeGraph(branch).succeededAtEnd().stream().anyMatch(this::isSetBy);
    }
}
