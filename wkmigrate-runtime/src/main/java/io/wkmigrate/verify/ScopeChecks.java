package io.wkmigrate.verify;

import io.wkmigrate.verify.adf.Course;
import io.wkmigrate.verify.adf.PipelineRun;
import io.wkmigrate.verify.adf.Scope;
import io.wkmigrate.verify.adf.ScopeActivity;
import io.wkmigrate.verify.lakeflow.JobRun;
import io.wkmigrate.verify.lakeflow.JobTask;
import io.wkmigrate.verify.lakeflow.TaskCourse;
import io.wkmigrate.verify.logic.Choice;
import io.wkmigrate.verify.logic.Logic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs a scope and its job side by side and says where they differ, over any logic.
 *
 * @param <B> a predicate over courses of events
 */
final class ScopeChecks<B> {

    private final Logic<B> logic;
    private final Scope scope;
    private final TaskRoles roles;
    private final PipelineRun<B> pipeline;
    private final JobRun<B> job;
    private final List<Check<B>> checks = new ArrayList<>();

    ScopeChecks(Logic<B> logic, Scope scope, TaskRoles roles) {
        this.logic = logic;
        this.scope = scope;
        this.roles = roles;
        this.pipeline = new PipelineRun<>(
                logic, scope, each -> roles.of(each).evaluate().isPresent());
        this.job = new JobRun<>(logic, roles.graph(), roles.behaviours());
        scope.withBranches().forEach(this::checkActivity);
        new OrderChecks(scope, roles, this::tooEarly).check();
        new ValueChecks<>(logic, roles.graph(), job).addTo(checks);
        checkEnd();
        roles.loopCondition().ifPresent(this::checkLoopCondition);
    }

    PipelineRun<B> pipeline() {
        return pipeline;
    }

    JobRun<B> job() {
        return job;
    }

    List<Check<B>> checks() {
        return checks;
    }

    /** Without a value for its condition a loop fails however its pass ended. */
    private void checkEnd() {
        B counts = roles.loopConditionMissing()
                .map(each -> logic.not(logic.variable(each)))
                .orElse(logic.constant(true));
        B inJob = logic.and(counts, job.succeeded());
        B inAdf = logic.and(counts, pipeline.succeeded());
        add("The run of the job succeeds, but in ADF it fails.", logic.butNot(inJob, inAdf));
        add("The run of the job fails, but in ADF it succeeds.", logic.butNot(inAdf, inJob));
    }

    /** UN-1, UN-2: after each pass, whatever happened in it. */
    private void checkLoopCondition(String task) {
        add(
                "The task " + task + " does not run, but in ADF the condition is evaluated.",
                logic.not(task(task).ran(logic)));
        JobTask condition = Objects.requireNonNull(roles.graph().tasks().get(task));
        scope.withBranches().forEach(activity -> {
            if (!roles.of(activity).all().allMatch(condition.upstream()::contains)) {
                add(
                        "The task " + task + " does not wait for the end of " + quoted(activity) + ".",
                        course(activity).ran());
            }
        });
    }

    private void add(String sentence, B where) {
        checks.add(new Check<>(sentence, Optional.empty(), where));
    }

    private void checkActivity(ScopeActivity activity) {
        ActivityTasks tasks = roles.of(activity);
        if (!activity.isActive()) {
            tasks.main().forEach(each -> checkInactive(activity, each));
            return;
        }
        B ran = course(activity).ran();
        if (tasks.main().isEmpty()) {
            add(activity, quoted(activity) + " runs in ADF, but no task stands for it.", ran);
        }
        B expected = ran;
        if (tasks.evaluate().isPresent()) {
            checkRuns(activity, tasks.evaluate().get(), expected);
            expected = logic.butNot(expected, logic.variable(Choice.notComputed(activity.path())));
        }
        for (int i = 0; i < tasks.main().size(); i++) {
            if (i > 0) {
                expected = logic.butNot(expected, logic.variable(PipelineRun.choice(activity, i - 1)));
            }
            checkRuns(activity, tasks.main().get(i), expected);
        }
    }

    private void checkRuns(ScopeActivity activity, String task, B expected) {
        B ran = task(task).ran(logic);
        add(
                activity,
                quoted(activity) + " runs in ADF, but its task " + task + " does not run.",
                logic.butNot(expected, ran));
        add(
                activity,
                "The task " + task + " runs, but " + quoted(activity) + " does not run in ADF.",
                logic.butNot(ran, expected));
    }

    /** IN-2. A condition does no work, and a stand-in for a failure does nothing but fail. */
    private void checkInactive(ScopeActivity activity, String task) {
        JobTask settings = Objects.requireNonNull(roles.graph().tasks().get(task));
        if (settings.condition().isEmpty()) {
            add(
                    activity,
                    "The task " + task + " succeeds at work, but " + quoted(activity) + " is inactive in ADF.",
                    task(task).success());
        }
    }

    private void tooEarly(ScopeActivity activity, String task, ScopeActivity before) {
        add(
                activity,
                "The task " + task + " does not wait for the end of " + quoted(before) + ", but " + quoted(activity)
                        + " does in ADF.",
                logic.and(course(activity).ran(), course(before).ran()));
    }

    private void add(ScopeActivity activity, String sentence, B where) {
        checks.add(new Check<>(sentence, Optional.of(activity.path()), where));
    }

    private Course<B> course(ScopeActivity activity) {
        return Objects.requireNonNull(pipeline.courses().get(activity));
    }

    private TaskCourse<B> task(String key) {
        return Objects.requireNonNull(job.courses().get(key));
    }

    private static String quoted(ScopeActivity activity) {
        return "\"" + activity.path() + "\"";
    }
}
