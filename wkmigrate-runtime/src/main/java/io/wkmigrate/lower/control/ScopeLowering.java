package io.wkmigrate.lower.control;

import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.expression.ReferenceScope;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.control.RunConditions.Choice;
import io.wkmigrate.lower.control.RunConditions.Edge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lowers the activities of one scope (EX-1): a pipeline, a branch, or the body of a loop that has a job of its own. */
public final class ScopeLowering {

    private final JobAssembly job;
    private final List<Activity> activities;
    private final Attachment start;
    private final ReferenceScope references;
    private final boolean nested;
    private final Map<String, End> ends = new LinkedHashMap<>();

    /**
     * A scope.
     *
     * @param start how activities without dependencies are attached
     * @param references what references mean at the container around the scope
     * @param nested whether something of the same job waits for the end of the scope
     */
    public ScopeLowering(
            JobAssembly job, List<Activity> activities, Attachment start, ReferenceScope references, boolean nested) {
        this.job = job;
        this.activities = activities;
        this.start = start;
        this.references = references;
        this.nested = nested;
    }

    /** Adds the tasks of the scope to its job and returns its leaves, the ends that no other activity waits for. */
    public List<End> lower() {
        Set<String> awaited = new HashSet<>();
        activities.forEach(each -> each.header().dependsOn().forEach(on -> awaited.add(key(on.activity()))));
        for (Activity each : new ActivityOrder(activities, job.context().reporter()).sorted()) {
            boolean needsEnd = nested || awaited.contains(key(each.name()));
            ReferenceScope here = job.context().variables().at(each, activities, references);
            End end = new ActivityLowering(job, each, attachment(each), here).lower(needsEnd);
            ends.put(key(each.name()), end);
        }
        return ends.entrySet().stream()
                .filter(each -> !awaited.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Attachment attachment(Activity activity) {
        List<Edge> edges = new ArrayList<>();
        activity.header().dependsOn().forEach(each -> {
            End upstream = ends.get(key(each.activity()));
            if (upstream != null) {
                edges.add(new Edge(upstream, accepted(activity, each)));
            }
        });
        if (edges.isEmpty()) {
            return start;
        }
        Choice choice = RunConditions.choose(edges);
        choice.inexact()
                .ifPresent(condition -> job.context()
                        .reporter()
                        .about(activity.header().path())
                        .report(
                                Findings.DEPENDENCY_INEXACT,
                                activity.header().place(),
                                "In ADF it runs when " + condition + "; the task has run_if "
                                        + choice.attachment().runIf() + "."));
        return choice.attachment();
    }

    /** An inactive activity waits for what is before it and does not mind how that ends (IN-3, section 11). */
    private static Set<DependencyCondition> accepted(Activity activity, Dependency dependency) {
        return activity.header().state().active()
                ? dependency.conditions()
                : Set.of(DependencyCondition.COMPLETED, DependencyCondition.SKIPPED);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
