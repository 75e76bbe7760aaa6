package io.wkmigrate.lower.variable;

import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.ir.Activity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The activities of one scope (EX-1) and which of them happen before which. Dependencies that lead nowhere or in a circle do
 * not count.
 */
public final class ScopeGraph {

    private static final Set<DependencyCondition> SUCCEEDED = Set.of(DependencyCondition.SUCCEEDED);

    private final List<Activity> activities;
    private final Map<String, Activity> byName = new HashMap<>();

    public ScopeGraph(List<Activity> activities) {
        this.activities = activities;
        activities.forEach(each -> byName.putIfAbsent(lower(each.name()), each));
    }

    /** Whether an activity is one of the scope. */
    boolean holds(Activity activity) {
        return identities(activities).contains(activity);
    }

    /** The activities in an order in which each comes after those it waits for; source order where that leaves a choice. */
    public List<Activity> inOrder() {
        List<Activity> order = new ArrayList<>();
        Set<Activity> seen = identities();
        activities.forEach(each -> visit(each, seen, order));
        return order;
    }

    private void visit(Activity activity, Set<Activity> seen, List<Activity> order) {
        if (seen.add(activity)) {
            upstream(activity).forEach(each -> visit(each, seen, order));
            order.add(activity);
        }
    }

    /** The activities that have ended, one way or another, when an activity starts. */
    public Set<Activity> before(Activity reader) {
        Set<Activity> before = identities();
        collect(reader, before);
        before.remove(reader);
        return before;
    }

    /**
     * The activities that must have succeeded when an activity starts: those whose success it waits for, or another that must
     * have run before it. Inactive ones have not run.
     */
    public Set<Activity> succeededBefore(Activity reader) {
        Set<Activity> succeeded = identities();
        collectSucceeded(reader, identities(), succeeded);
        return succeeded;
    }

    private void collectSucceeded(Activity ran, Set<Activity> seen, Set<Activity> succeeded) {
        for (Dependency each : ran.header().dependsOn()) {
            Activity upstream = byName.get(lower(each.activity()));
            if (upstream == null || !upstream.header().state().active()) {
                continue;
            }
            if (each.conditions().equals(SUCCEEDED)) {
                succeeded.add(upstream);
            }
            if (!each.conditions().contains(DependencyCondition.SKIPPED) && seen.add(upstream)) {
                collectSucceeded(upstream, seen, succeeded);
            }
        }
    }

    /**
     * The activities that must have succeeded when the scope has: leaves that only an activity which failed can have kept from
     * running, and all before them (ST-1).
     */
    public Set<Activity> succeededAtEnd() {
        Set<Activity> awaited = identities();
        activities.forEach(each -> upstream(each).forEach(awaited::add));
        Set<Activity> succeeded = identities();
        for (Activity each : activities) {
            Set<Activity> before = before(each);
            before.add(each);
            if (!awaited.contains(each) && before.stream().allMatch(ScopeGraph::waitsForSuccess)) {
                succeeded.addAll(before);
            }
        }
        return succeeded;
    }

    private static boolean waitsForSuccess(Activity activity) {
        return activity.header().state().active()
                && activity.header().dependsOn().stream()
                        .allMatch(each -> each.conditions().equals(SUCCEEDED));
    }

    /** Whether only one of two activities can run, because they wait for different outcomes of a third. */
    public boolean excludeEachOther(Activity one, Activity other) {
        IdentityHashMap<Activity, Set<DependencyCondition>> needed = needed(one);
        return needed(other).entrySet().stream()
                .anyMatch(each -> needed.containsKey(each.getKey())
                        && Collections.disjoint(needed.get(each.getKey()), each.getValue()));
    }

    /** The outcomes of others without which an activity does not run. */
    private IdentityHashMap<Activity, Set<DependencyCondition>> needed(Activity activity) {
        IdentityHashMap<Activity, Set<DependencyCondition>> needed = new IdentityHashMap<>();
        need(activity, needed);
        return needed;
    }

    private void need(Activity activity, IdentityHashMap<Activity, Set<DependencyCondition>> needed) {
        for (Dependency each : activity.header().dependsOn()) {
            Activity upstream = byName.get(lower(each.activity()));
            if (upstream == null) {
                continue;
            }
            Set<DependencyCondition> outcomes = each.outcomes();
            boolean known = needed.containsKey(upstream);
            needed.computeIfAbsent(upstream, unseen -> EnumSet.copyOf(outcomes)).retainAll(outcomes);
            if (!known && !outcomes.contains(DependencyCondition.SKIPPED)) {
                need(upstream, needed);
            }
        }
    }

    private void collect(Activity activity, Set<Activity> reached) {
        upstream(activity).filter(reached::add).forEach(each -> collect(each, reached));
    }

    private Stream<Activity> upstream(Activity activity) {
        return activity.header().dependsOn().stream()
                .map(each -> byName.get(lower(each.activity())))
                .flatMap(Stream::ofNullable);
    }

    /** Activities hold JSON, which is too much to compare; within a scope each is there once. */
    public static Set<Activity> identities() {
        return identities(List.of());
    }

    static Set<Activity> identities(List<Activity> activities) {
        Set<Activity> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(activities);
        return identities;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
