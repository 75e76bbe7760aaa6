package io.wkmigrate.lower.variable;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.lower.variable.ActivityTree.Site;
import io.wkmigrate.lower.variable.Definition.Kind;
import io.wkmigrate.lower.variable.ReachingDefinitions.Reaching;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables that loops have to carry, because what an iteration leaves in them is seen by a later iteration or after the
 * loop. A variable that is set in an iteration before it is read there, and nowhere else read, lives in the iteration alone.
 */
public final class LoopVariables {

    private final Pipeline pipeline;
    private final ActivityTree tree;
    private final Map<String, Set<Activity>> seenOutside = new HashMap<>();

    public LoopVariables(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.tree = new ActivityTree(pipeline);
    }

    /** The variables that a loop has to carry, in the order of their declarations; none when its iterations are apart. */
    public List<Variable> carried(Activity loop) {
        return pipeline.variables().stream()
                .filter(each -> isCarried(loop, each.name()))
                .toList();
    }

    /** What one of the loops around a loop carries, the loop has to carry, too. */
    private boolean isCarried(Activity loop, String variable) {
        ReachingDefinitions definitions = new ReachingDefinitions(variable);
        if (!isDefinedIn(loop, definitions)) {
            return false;
        }
        Set<Activity> seen = seenOutside.computeIfAbsent(
                variable.toLowerCase(Locale.ROOT), lowerCase -> seenOutsideAnIteration(lowerCase, definitions));
        return tree.outwards(loop).stream().anyMatch(seen::contains);
    }

    private static boolean isDefinedIn(Activity loop, ReachingDefinitions definitions) {
        return VariableAccess.isLoop(loop.kind()) && definitions.in(loop).anyMatch(each -> each.kind() == Kind.LOOP);
    }

    /** The loops whose definitions are seen by a read in another iteration or after them. */
    private Set<Activity> seenOutsideAnIteration(String variable, ReachingDefinitions definitions) {
        Set<Activity> seen = ScopeGraph.identities();
        for (Activity each : tree.activities()) {
            if (VariableAccess.readsAtStart(each).contains(variable)) {
                follow(each, definitions, seen);
            }
            if (VariableAccess.readsAfterPass(each).contains(variable)) {
                note(definitions.atEnd(each.kind().nested()), Optional.of(each), definitions, seen);
            }
        }
        return seen;
    }

    private void follow(Activity reader, ReachingDefinitions definitions, Set<Activity> seen) {
        Optional<Site> site = tree.site(reader);
        site.ifPresent(each -> note(definitions.at(reader, each.scope()), each.container(), definitions, seen));
    }

    /** Notes what reaches a read in a container, and goes on around it as long as something else may reach the read. */
    private void note(
            Reaching reaching, Optional<Activity> container, ReachingDefinitions definitions, Set<Activity> seen) {
        reaching.definitions().stream()
                .filter(each -> each.kind() == Kind.LOOP)
                .forEach(each -> seen.add(each.activity()));
        if (!reaching.complete() && container.isPresent()) {
            if (isDefinedIn(container.get(), definitions)) {
                seen.add(container.get());
            }
            follow(container.get(), definitions, seen);
        }
    }
}
