package io.wkmigrate.lower.variable;

import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.ir.Pipeline;
import io.wkmigrate.api.ir.Variable;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.variable.Definition.Kind;
import io.wkmigrate.lower.variable.ExecutionOrder.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds where ADF does not define which value a variable has (VA-3): nothing orders the activities that set it among each
 * other, or with one that reads it. A job takes them in the order of the source, and a reader does not see what it does not
 * wait for; this is one of the orders that ADF may take.
 */
public final class VariableRaces {

    private final Pipeline pipeline;
    private final ActivityTree tree;
    private final ExecutionOrder order;

    public VariableRaces(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.tree = new ActivityTree(pipeline);
        this.order = new ExecutionOrder(tree);
    }

    /** Reports them where the variables are read, and at loops that set them in several iterations at once. */
    public void report(Reporter reporter) {
        for (Variable each : pipeline.variables()) {
            List<Activity> writers = writers(each);
            List<Activity> readers = readers(each);
            readers.forEach(reader -> report(each, reader, unordered(each, writers, reader), reporter));
            tree.activities().stream()
                    .filter(loop -> !readers.isEmpty() && runsSeveralAtOnce(loop))
                    .forEach(loop -> report(each, loop, inside(loop, writers), reporter));
        }
    }

    private void report(Variable variable, Activity at, Set<Activity> writers, Reporter reporter) {
        if (!writers.isEmpty()) {
            String names = writers.stream()
                    .sorted(Comparator.comparing(tree.activities()::indexOf))
                    .map(each -> "\"" + each.name() + "\"")
                    .collect(Collectors.joining(", "));
            reporter.about(at.header().path())
                    .report(
                            Findings.VARIABLE_RACE,
                            at.header().place(),
                            "Nothing orders what is done to the variable \"" + variable.name() + "\" by " + names
                                    + ".");
        }
    }

    private List<Activity> writers(Variable variable) {
        return tree.activities().stream()
                .filter(each -> kind(each, variable).isPresent())
                .toList();
    }

    private static Optional<Kind> kind(Activity activity, Variable variable) {
        return VariableAccess.change(activity.kind(), variable.name()).filter(each -> each != Kind.BY_HAND);
    }

    private List<Activity> readers(Variable variable) {
        String name = variable.name().toLowerCase(Locale.ROOT);
        return tree.activities().stream()
                .filter(each -> Stream.concat(
                                VariableAccess.readsAtStart(each).stream(),
                                VariableAccess.readsAfterPass(each).stream())
                        .anyMatch(name::equals))
                .toList();
    }

    private static boolean runsSeveralAtOnce(Activity loop) {
        return loop.kind() instanceof ActivityKind.ForEach each && each.concurrency() > 1;
    }

    private Set<Activity> inside(Activity loop, List<Activity> writers) {
        Set<Activity> inside = ScopeGraph.identities();
        writers.stream().filter(each -> tree.outwards(each).contains(loop)).forEach(inside::add);
        return inside;
    }

    /** The writers that nothing orders with a reader, and those before it that nothing orders among each other. */
    private Set<Activity> unordered(Variable variable, List<Activity> writers, Activity reader) {
        Set<Activity> unordered = ScopeGraph.identities();
        List<Activity> certain = certain(variable, reader);
        List<Activity> seen = new ArrayList<>();
        for (Activity each : writers) {
            switch (order.of(each, reader)) {
                case UNORDERED -> unordered.add(each);
                case BEFORE -> {
                    if (certain.stream().noneMatch(later -> order.of(each, later) == Order.BEFORE)) {
                        seen.add(each);
                    }
                }
                case AFTER, EXCLUSIVE -> {}
            }
        }
        for (Activity one : seen) {
            seen.stream()
                    .filter(other -> sets(one, variable) || sets(other, variable))
                    .filter(other -> order.of(one, other) == Order.UNORDERED)
                    .forEach(unordered::add);
        }
        return unordered;
    }

    private static boolean sets(Activity writer, Variable variable) {
        return kind(writer, variable).equals(Optional.of(Kind.SET));
    }

    /** What is certain to have replaced the value before it is read: what comes before that does not count. */
    private List<Activity> certain(Variable variable, Activity reader) {
        ReachingDefinitions definitions = new ReachingDefinitions(variable.name());
        return reader.kind() instanceof ActivityKind.Until
                ? List.of()
                : tree.outwards(reader).stream()
                        .flatMap(each ->
                                tree.site(each).stream().flatMap(site -> definitions.certain(each, site.scope())))
                        .toList();
    }
}
