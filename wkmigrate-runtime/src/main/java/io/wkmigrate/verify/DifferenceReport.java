package io.wkmigrate.verify;

import io.wkmigrate.verify.Difference.Outcome;
import io.wkmigrate.verify.Difference.Part;
import io.wkmigrate.verify.adf.Course;
import io.wkmigrate.verify.adf.Scope;
import io.wkmigrate.verify.adf.ScopeActivity;
import io.wkmigrate.verify.adf.Status;
import io.wkmigrate.verify.lakeflow.Reading;
import io.wkmigrate.verify.lakeflow.TaskCourse;
import io.wkmigrate.verify.lakeflow.TaskEnd;
import io.wkmigrate.verify.logic.Choice;
import io.wkmigrate.verify.logic.SingleCourse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Follows one course of events on both sides, for a person to read. */
final class DifferenceReport {

    private final String job;
    private final Scope scope;
    private final TaskRoles roles;
    private final Map<Choice, Boolean> course;
    private final ScopeChecks<Boolean> checks;

    /**
     * A report on one course of events.
     *
     * @param course the choices that it depends on; others do not matter, and go the plain way
     */
    DifferenceReport(String job, Scope scope, TaskRoles roles, Map<Choice, Boolean> course) {
        this.job = job;
        this.scope = scope;
        this.roles = roles;
        this.course = course;
        SingleCourse logic = new SingleCourse(
                course.keySet().stream().filter(this::happens).collect(Collectors.toUnmodifiableSet()));
        this.checks = new ScopeChecks<>(logic, scope, roles);
    }

    Difference difference() {
        List<Check<Boolean>> broken =
                checks.checks().stream().filter(Check::where).toList();
        return new Difference(
                job,
                new CourseText(scope, roles, course).clauses(),
                Arrays.stream(Reading.values())
                        .filter(each -> happens(each.choice()))
                        .map(Reading::sentence)
                        .toList(),
                broken.stream().map(Check::sentence).toList(),
                broken.stream().flatMap(each -> each.activity().stream()).findFirst(),
                Optional.of(pipeline()),
                Optional.of(run()));
    }

    private boolean happens(Choice choice) {
        return course.getOrDefault(choice, false);
    }

    private Outcome pipeline() {
        List<Part> parts = new ArrayList<>();
        checks.pipeline().courses().forEach((activity, end) -> {
            if (end.entered()) {
                parts.add(new Part(activity.path(), Optional.empty(), status(activity, end)));
            }
        });
        return new Outcome(status(checks.pipeline().succeeded()).spelling(), parts);
    }

    private static String status(ScopeActivity activity, Course<Boolean> end) {
        Status status = end.skipped() ? Status.SKIPPED : status(end.succeeded());
        return activity.isActive() ? status.spelling() : "Inactive (" + status.spelling() + ")";
    }

    private static Status status(boolean succeeded) {
        return succeeded ? Status.SUCCEEDED : Status.FAILED;
    }

    private Outcome run() {
        List<Part> parts = new ArrayList<>();
        checks.job()
                .courses()
                .forEach((task, end) ->
                        parts.add(new Part(task, roles.activity(task).map(ScopeActivity::path), end(end).name())));
        return new Outcome(end(checks.job().succeeded()).name(), parts);
    }

    private static TaskEnd end(TaskCourse<Boolean> course) {
        return Arrays.stream(TaskEnd.values()).filter(course::ended).findFirst().orElseThrow();
    }

    private static TaskEnd end(boolean succeeded) {
        return succeeded ? TaskEnd.SUCCESS : TaskEnd.FAILED;
    }
}
