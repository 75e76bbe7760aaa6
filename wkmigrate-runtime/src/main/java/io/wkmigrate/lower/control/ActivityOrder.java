package io.wkmigrate.lower.control;

import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.lower.plan.Reporter;
import io.wkmigrate.lower.variable.ScopeGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts the activities of a scope in an order in which each comes after those it waits for; source order otherwise. */
final class ActivityOrder {

    private final Map<String, Activity> byName = new HashMap<>();
    private final List<Activity> activities;
    private final Reporter reporter;
    private final List<Activity> sorted = new ArrayList<>();
    private final Set<Activity> visiting = ScopeGraph.identities();
    private final Set<Activity> done = ScopeGraph.identities();

    ActivityOrder(List<Activity> activities, Reporter reporter) {
        this.activities = activities;
        this.reporter = reporter;
        activities.forEach(each -> {
            if (byName.putIfAbsent(key(each.name()), each) != null) {
                reporter.about(each.header().path())
                        .report(
                                Findings.ACTIVITY_NAME_TWICE,
                                each.header().place(),
                                "The scope has another activity \"" + each.name() + "\".");
            }
        });
    }

    /** The activities in order. A dependency that leads nowhere, or in a circle, is reported and does not count. */
    List<Activity> sorted() {
        activities.forEach(this::visit);
        return List.copyOf(sorted);
    }

    private void visit(Activity activity) {
        if (done.contains(activity) || !visiting.add(activity)) {
            return;
        }
        for (Dependency each : activity.header().dependsOn()) {
            Activity upstream = byName.get(key(each.activity()));
            if (upstream == null) {
                report(activity, each, "does not exist in this scope");
            } else if (visiting.contains(upstream) && !done.contains(upstream)) {
                report(activity, each, "waits for this one");
            } else {
                visit(upstream);
            }
        }
        done.add(activity);
        sorted.add(activity);
    }

    private void report(Activity activity, Dependency dependency, String why) {
        reporter.about(activity.header().path())
                .report(
                        Findings.DEPENDENCY_UNKNOWN,
                        dependency.place(),
                        "The activity \"" + dependency.activity() + "\", which it waits for, " + why + ".");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
