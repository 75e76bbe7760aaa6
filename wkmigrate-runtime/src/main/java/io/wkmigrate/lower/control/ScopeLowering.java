package io.wkmigrate.lower.control;

import static io.wkmigrate.api.definition.DependencyCondition.COMPLETED;
import static io.wkmigrate.api.definition.DependencyCondition.FAILED;
import static io.wkmigrate.api.definition.DependencyCondition.SKIPPED;
import static io.wkmigrate.api.definition.DependencyCondition.SUCCEEDED;

import io.wkmigrate.api.definition.ActivityState;
import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.assembly.PipelineContext;
import io.wkmigrate.lower.control.RunConditions.Choice;
import io.wkmigrate.lower.control.RunConditions.Edge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lowers the activities of one scope (EX-1): a pipeline, a branch, or the body of a loop that has a job of its own. */
public final class ScopeLowering {

    private final JobAssembly job;
    private final List<Activity> activities;
    private final Attachment start;
    private final ReferenceScope references;
    private final boolean nested;
    private final Set<String> certainSkips;
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
        this.certainSkips = certainSkips(activities);
    }

    /** Adds the tasks of the scope to its job and returns its leaves, the ends that no other activity waits for. */
    public List<End> lower() {
        Set<String> awaited = new HashSet<>();
        activities.forEach(each -> each.header().dependsOn().forEach(on -> awaited.add(key(on.activity()))));
        for (Activity each : new ActivityOrder(activities, job.context().reporter()).sorted()) {
            boolean needsEnd = nested || awaited.contains(key(each.name()));
            ReferenceScope here = scope(each);
            ActivityLowering lowering = new ActivityLowering(job, each, attachment(each), here);
            End end = each.header().state().active()
                    ? lowering.lower(needsEnd)
                    : new InactiveLowering(lowering).lower(skipIsAwaited(each));
            ends.put(key(each.name()), end);
        }
        return ends.entrySet().stream()
                .filter(each -> !awaited.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What references mean at an activity: what ran before it is known. */
    private ReferenceScope scope(Activity activity) {
        PipelineContext context = job.context();
        return context.outputs().at(activity, activities, context.variables().at(activity, activities, references));
    }

    private Attachment attachment(Activity activity) {
        Map<End, Set<DependencyCondition>> accepted = new LinkedHashMap<>();
        activity.header().dependsOn().forEach(each -> {
            End upstream = ends.get(key(each.activity()));
            if (upstream != null) {
                boolean skipped = certainSkips.contains(key(each.activity()));
                accepted.merge(upstream, skipped ? Set.of(SUCCEEDED) : accepted(activity, each), ScopeLowering::both);
            }
        });
        if (accepted.isEmpty()) {
            return start;
        }
        List<Edge> edges = accepted.entrySet().stream()
                .map(each -> new Edge(each.getKey(), each.getValue()))
                .toList();
        Choice choice = RunConditions.choose(edges, start.maySkip());
        choice.inexact()
                .ifPresent(difference -> job.context()
                        .reporter()
                        .about(activity.header().path())
                        .report(Findings.DEPENDENCY_INEXACT, activity.header().place(), difference));
        return choice.attachment();
    }

    /**
     * The outcomes that an activity accepts, Completed spelled out. An inactive one does not mind what came before it (IN-3,
     * section 11); but where it counts as skipped, the run ends as what came before it did (ST-1).
     */
    private Set<DependencyCondition> accepted(Activity activity, Dependency dependency) {
        Set<DependencyCondition> whatever = Set.of(SUCCEEDED, FAILED, SKIPPED);
        return switch (activity.header().state()) {
            case ACTIVE -> spelledOut(dependency.conditions());
            case INACTIVE_SUCCEEDED, INACTIVE_FAILED -> whatever;
            case INACTIVE_SKIPPED -> skipIsAwaited(activity) ? whatever : Set.of(SUCCEEDED);
        };
    }

    /** Whether an activity is certain to be skipped, and all that wait for it wait for just that. */
    private boolean skipIsAwaited(Activity activity) {
        return certainSkips.contains(key(activity.name()));
    }

    private static Set<String> certainSkips(List<Activity> activities) {
        Map<String, Boolean> awaited = new HashMap<>();
        activities.forEach(each -> each.header()
                .dependsOn()
                .forEach(on -> awaited.merge(key(on.activity()), acceptsSkip(each, on), Boolean::logicalAnd)));
        return activities.stream()
                .filter(each -> each.header().state() == ActivityState.INACTIVE_SKIPPED)
                .map(each -> key(each.name()))
                .filter(each -> awaited.getOrDefault(each, false))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean acceptsSkip(Activity activity, Dependency dependency) {
        return switch (activity.header().state()) {
            case ACTIVE -> dependency.conditions().contains(SKIPPED);
            case INACTIVE_SUCCEEDED, INACTIVE_FAILED -> true;
            case INACTIVE_SKIPPED -> false;
        };
    }

    private static Set<DependencyCondition> spelledOut(Set<DependencyCondition> conditions) {
        Set<DependencyCondition> outcomes = new TreeSet<>(conditions);
        if (outcomes.remove(COMPLETED)) {
            outcomes.addAll(Set.of(SUCCEEDED, FAILED));
        }
        return outcomes;
    }

    /** Several entries for one activity must all hold (EX-4). */
    private static Set<DependencyCondition> both(Set<DependencyCondition> one, Set<DependencyCondition> other) {
        Set<DependencyCondition> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
