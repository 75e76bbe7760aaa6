package io.wkmigrate.verify.adf;

import io.wkmigrate.verify.logic.Choice;
import io.wkmigrate.verify.logic.Logic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How ADF runs a scope: section 11 of its reference, over any logic.
 *
 * @param <B> a predicate over courses of events
 */
public final class PipelineRun<B> {

    private final Logic<B> logic;
    private final Predicate<ScopeActivity> computesValues;
    private final Map<ScopeActivity, Course<B>> courses = new LinkedHashMap<>();
    private final B succeeded;

    /**
     * Runs a scope.
     *
     * @param computesValues whether it is told apart that the values which an activity needs cannot be computed
     */
    public PipelineRun(Logic<B> logic, Scope scope, Predicate<ScopeActivity> computesValues) {
        this.logic = logic;
        this.computesValues = computesValues;
        this.succeeded = run(scope, logic.constant(true));
    }

    /** Where the scope succeeds. */
    public B succeeded() {
        return succeeded;
    }

    /** What becomes of each activity, those in branches included. */
    public Map<ScopeActivity, Course<B>> courses() {
        return courses;
    }

    private B run(Scope scope, B entered) {
        scope.activities().forEach(each -> courses.put(each, course(each, entered)));
        Map<ScopeActivity, B> looked = new HashMap<>();
        List<B> leaves = new ArrayList<>();
        scope.leaves().forEach(each -> leaves.add(look(each, looked)));
        return logic.all(leaves);
    }

    /** ST-1: a skipped activity defers to all that it waited for; one that waits for nothing is neutral. */
    private B look(ScopeActivity activity, Map<ScopeActivity, B> looked) {
        B known = looked.get(activity);
        if (known != null) {
            return known;
        }
        List<B> parents = new ArrayList<>();
        activity.waitsFor().forEach(each -> parents.add(look(each.upstream(), looked)));
        Course<B> course = Objects.requireNonNull(courses.get(activity));
        B good = logic.or(course.succeeded(), logic.and(course.skipped(), logic.all(parents)));
        looked.put(activity, good);
        return good;
    }

    private Course<B> course(ScopeActivity activity, B entered) {
        B never = logic.constant(false);
        B always = logic.constant(true);
        if (activity.mark().isPresent()) {
            Status mark = activity.mark().get();
            return new Course<>(
                    entered,
                    mark == Status.SUCCEEDED ? always : never,
                    mark == Status.FAILED ? always : never,
                    mark == Status.SKIPPED ? always : never,
                    never);
        }
        B runs = satisfied(activity);
        B ran = logic.and(entered, runs);
        B fails = fails(activity, ran);
        return new Course<>(entered, logic.butNot(runs, fails), logic.and(runs, fails), logic.not(runs), ran);
    }

    /** All edges must accept (EX-4), each of them any of its ends (EX-5). */
    private B satisfied(ScopeActivity activity) {
        List<B> edges = new ArrayList<>();
        for (Edge edge : activity.waitsFor()) {
            Course<B> upstream = Objects.requireNonNull(courses.get(edge.upstream()));
            edges.add(logic.any(edge.accepted().stream().map(upstream::ended).toList()));
        }
        return logic.all(edges);
    }

    private B fails(ScopeActivity activity, B ran) {
        B notComputed = computesValues.test(activity)
                ? logic.variable(Choice.notComputed(activity.path()))
                : logic.constant(false);
        return switch (activity.kind()) {
            case FAIL -> logic.constant(true);
            case WORK, LOOP -> logic.or(notComputed, logic.variable(Choice.fails(activity.path())));
            case IF, SWITCH -> logic.or(notComputed, logic.not(chosen(activity, logic.butNot(ran, notComputed))));
        };
    }

    /** Where the branch that is chosen succeeds (IF-2, SW-2); an empty one does. */
    private B chosen(ScopeActivity activity, B entered) {
        List<Scope> branches = activity.branches();
        B others = logic.constant(true);
        B succeeds = logic.constant(false);
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            B here = last ? others : logic.and(others, logic.variable(choice(activity, i)));
            succeeds = logic.or(succeeds, logic.and(here, run(branches.get(i), logic.and(entered, here))));
            others = logic.butNot(others, here);
        }
        return succeeds;
    }

    /** The choice for a branch that is not the last one. */
    public static Choice choice(ScopeActivity activity, int branch) {
        return activity.kind() == ScopeActivity.Kind.IF
                ? Choice.isTrue(activity.path())
                : Choice.isCase(activity.path(), branch);
    }
}
