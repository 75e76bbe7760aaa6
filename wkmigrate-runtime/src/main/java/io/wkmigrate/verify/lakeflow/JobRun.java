package io.wkmigrate.verify.lakeflow;

import io.wkmigrate.verify.lakeflow.Behaviour.Certain;
import io.wkmigrate.verify.lakeflow.Behaviour.Comparison;
import io.wkmigrate.verify.lakeflow.Behaviour.Decision;
import io.wkmigrate.verify.lakeflow.Behaviour.Fails;
import io.wkmigrate.verify.lakeflow.Behaviour.Open;
import io.wkmigrate.verify.lakeflow.Behaviour.Work;
import io.wkmigrate.verify.logic.Logic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How Lakeflow runs a job: sections 3.3 to 3.6 and 5.2 of the target reference, over any logic. The readings on which
 * it leaves a doubt are variables of the logic.
 *
 * @param <B> a predicate over courses of events
 */
public final class JobRun<B> {

    private final Logic<B> logic;
    private final JobGraph graph;
    private final Map<String, Behaviour> behaviours;
    private final Map<String, TaskCourse<B>> courses = new LinkedHashMap<>();

    /**
     * Runs a job.
     *
     * @param behaviours what each task does when it runs
     */
    public JobRun(Logic<B> logic, JobGraph graph, Map<String, Behaviour> behaviours) {
        this.logic = logic;
        this.graph = graph;
        this.behaviours = behaviours;
        graph.tasks().values().forEach(each -> courses.put(each.key(), course(each)));
    }

    /** What becomes of each task. */
    public Map<String, TaskCourse<B>> courses() {
        return courses;
    }

    /** Where the run does not fail (section 3.6). */
    public B succeeded() {
        List<B> leavesFailed = new ArrayList<>();
        List<B> leavesSucceeded = new ArrayList<>();
        for (JobTask each : graph.leaves()) {
            TaskCourse<B> course = Objects.requireNonNull(courses.get(each.key()));
            leavesFailed.add(course.countsAsFailed(logic));
            leavesSucceeded.add(course.success());
        }
        B failed = logic.any(courses.values().stream().map(TaskCourse::failed).toList());
        B doubtful = logic.butNot(failed, logic.all(leavesSucceeded));
        B fails = logic.or(
                logic.any(leavesFailed),
                logic.isNever(doubtful)
                        ? doubtful
                        : logic.and(doubtful, logic.variable(Reading.EXCLUDED_LEAF_LEAVES_FAILURE.choice())));
        return logic.not(fails);
    }

    /** Section 3.4: rule 0, rule 1, then the run_if. */
    private TaskCourse<B> course(JobTask task) {
        DependencyStates<B> states = DependencyStates.of(logic, task, courses);
        if (task.dependsOn().isEmpty()) {
            B never = logic.constant(false);
            return ran(task, logic.constant(true), never, never);
        }
        B runs = logic.butNot(runs(task.runIf(), states), states.allExcluded());
        B excluded = logic.or(states.allExcluded(), excluded(task.runIf(), states));
        return ran(task, runs, logic.not(logic.or(runs, excluded)), excluded);
    }

    private B runs(RunCondition runIf, DependencyStates<B> states) {
        B noneFailed = logic.not(states.anyFailed());
        return switch (runIf) {
            case ALL_SUCCESS ->
                logic.and(
                        noneFailed,
                        logic.or(
                                logic.not(states.anyExcluded()),
                                reading(states.anyExcluded(), Reading.EXCLUDED_COUNTS_FOR_ALL_SUCCESS)));
            case AT_LEAST_ONE_SUCCESS ->
                logic.or(states.anySucceeded(), reading(states.anyExcluded(), Reading.EXCLUDED_COUNTS_FOR_ONE_SUCCESS));
            case NONE_FAILED -> noneFailed;
            case ALL_DONE -> logic.constant(true);
            case AT_LEAST_ONE_FAILED -> states.anyFailed();
            case ALL_FAILED -> states.allFailed();
        };
    }

    /** Where a task that does not run is excluded, and not taken to have failed. */
    private B excluded(RunCondition runIf, DependencyStates<B> states) {
        return switch (runIf) {
            case ALL_SUCCESS ->
                logic.butNot(
                        logic.butNot(states.anyExcluded(), states.anyFailed()),
                        reading(states.anyExcluded(), Reading.EXCLUDED_COUNTS_FOR_ALL_SUCCESS));
            case AT_LEAST_ONE_SUCCESS, NONE_FAILED, ALL_DONE -> logic.constant(false);
            case AT_LEAST_ONE_FAILED -> logic.not(states.anyFailed());
            case ALL_FAILED -> logic.not(states.allFailed());
        };
    }

    private B reading(B where, Reading reading) {
        return logic.isNever(where) ? where : logic.and(where, logic.variable(reading.choice()));
    }

    private TaskCourse<B> ran(JobTask task, B runs, B upstreamFailed, B excluded) {
        B never = logic.constant(false);
        Behaviour behaviour = behaviours.get(task.key());
        if (behaviour instanceof Work work) {
            B failed = logic.and(runs, fails(work.fails()));
            return new TaskCourse<>(
                    logic.butNot(runs, failed),
                    failed,
                    upstreamFailed,
                    excluded,
                    timedOut(failed, work.fails()),
                    never);
        }
        B outcome = never;
        if (behaviour instanceof Decision decision) {
            outcome = logic.and(runs, logic.variable(decision.choice()));
        } else if (behaviour instanceof Comparison comparison) {
            outcome = logic.and(runs, new StateText<>(logic, courses, comparison.compared()).isTrue());
        }
        return new TaskCourse<>(runs, never, upstreamFailed, excluded, never, outcome);
    }

    private B fails(Fails fails) {
        return fails instanceof Open open
                ? logic.variable(open.choice())
                : logic.constant(fails instanceof Certain certain && certain.fails());
    }

    private B timedOut(B failed, Fails fails) {
        return fails instanceof Open open && open.timesOut().isPresent()
                ? logic.and(failed, logic.variable(open.timesOut().get()))
                : logic.constant(false);
    }
}
