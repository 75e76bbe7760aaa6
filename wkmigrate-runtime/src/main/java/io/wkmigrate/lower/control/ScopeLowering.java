package io.wkmigrate.lower.control;

import static io.wkmigrate.api.definition.DependencyCondition.FAILED;
import static io.wkmigrate.api.definition.DependencyCondition.SKIPPED;
import static io.wkmigrate.api.definition.DependencyCondition.SUCCEEDED;

import io.wkmigrate.api.definition.ActivityHeader;
import io.wkmigrate.api.definition.Dependency;
import io.wkmigrate.api.definition.DependencyCondition;
import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.expression.placement.ReferenceScope;
import io.wkmigrate.lower.assembly.JobAssembly;
import io.wkmigrate.lower.assembly.PipelineContext;
import io.wkmigrate.lower.dependency.Attachment;
import io.wkmigrate.lower.dependency.Closing;
import io.wkmigrate.lower.dependency.Edge;
import io.wkmigrate.lower.dependency.End;
import io.wkmigrate.lower.dependency.Entrance;
import io.wkmigrate.lower.dependency.ScopeEnd;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lowers the activities of one scope (EX-1): a pipeline, a branch, or the body of a loop that has a job of its own. */
public final class ScopeLowering {

    private static final Set<DependencyCondition> WHATEVER = Set.of(SUCCEEDED, FAILED, SKIPPED);

    private final JobAssembly job;
    private final List<Activity> activities;
    private final ReferenceScope references;
    private final Entrance.Scope entrances;
    private final Map<String, End> ends = new LinkedHashMap<>();

    /**
     * A scope.
     *
     * @param start how activities without dependencies are attached
     * @param references what references mean at the container around the scope
     */
    public ScopeLowering(JobAssembly job, List<Activity> activities, Attachment start, ReferenceScope references) {
        this.job = job;
        this.activities = activities;
        this.references = references;
        this.entrances = new Entrance.Scope(job, start);
    }

    /**
     * Lowers a scope that is a job of its own, which then ends as the scope does.
     *
     * @param around the loop whose body it is, if it is not a pipeline
     */
    public static void lowerJob(
            JobAssembly job, List<Activity> activities, ReferenceScope references, Optional<ActivityHeader> around) {
        ScopeEnd end = new ScopeLowering(job, activities, Attachment.START, references).lower();
        new Closing(job, around).close(end);
    }

    /** Adds the tasks of the scope to its job. */
    public ScopeEnd lower() {
        Set<String> awaited = new HashSet<>();
        activities.forEach(each -> each.header().dependsOn().forEach(on -> awaited.add(key(on.activity()))));
        for (Activity each : new ActivityOrder(activities, job.context().reporter()).sorted()) {
            Entrance entrance = entrances.of(each.header(), edges(each));
            ActivityLowering lowering = new ActivityLowering(job, each, entrance, scope(each));
            End end = each.header().state().active()
                    ? lowering.lower(awaited.contains(key(each.name())))
                    : new InactiveLowering(lowering).lower();
            // Of two activities of one name the first is the one that others wait for; see ActivityOrder.
            if (ends.putIfAbsent(key(each.name()), end) != null) {
                ends.put(key(each.name()) + "\n" + ends.size(), end);
            }
        }
        Set<String> failures = new LinkedHashSet<>();
        Set<String> lastTasks = new LinkedHashSet<>();
        ends.forEach((name, end) -> {
            if (!awaited.contains(name)) {
                failures.addAll(end.failures().tasks());
                lastTasks.addAll(end.lastTasks());
            }
        });
        return new ScopeEnd(failures, lastTasks);
    }

    /** What references mean at an activity: what ran before it is known. */
    private ReferenceScope scope(Activity activity) {
        PipelineContext context = job.context();
        return context.outputs().at(activity, activities, context.variables().at(activity, activities, references));
    }

    /** What it waits for. Several entries for one activity must all hold (EX-4). */
    private List<Edge> edges(Activity activity) {
        Map<End, Set<DependencyCondition>> accepted = new LinkedHashMap<>();
        activity.header().dependsOn().forEach(each -> {
            End upstream = ends.get(key(each.activity()));
            if (upstream != null) {
                Set<DependencyCondition> outcomes = activity.header().state().active() ? each.outcomes() : WHATEVER;
                accepted.merge(upstream, outcomes, ScopeLowering::both);
            }
        });
        return accepted.entrySet().stream()
                .map(each -> Edge.of(each.getKey(), each.getValue()))
                .toList();
    }

    /** Whether a dependency accepts success and nothing else. */
    static boolean needsSuccess(Dependency dependency) {
        return dependency.outcomes().equals(Set.of(SUCCEEDED));
    }

    private static Set<DependencyCondition> both(Set<DependencyCondition> one, Set<DependencyCondition> other) {
        Set<DependencyCondition> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
