package io.wkmigrate.verify;

import io.wkmigrate.verify.adf.PipelineRun;
import io.wkmigrate.verify.adf.Scope;
import io.wkmigrate.verify.adf.ScopeActivity;
import io.wkmigrate.verify.adf.ScopeActivity.Kind;
import io.wkmigrate.verify.logic.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what happens in a course of events, in clauses such as {@code "Copy" fails}. */
final class CourseText {

    private final Scope scope;
    private final TaskRoles roles;
    private final Map<Choice, Boolean> course;

    CourseText(Scope scope, TaskRoles roles, Map<Choice, Boolean> course) {
        this.scope = scope;
        this.roles = roles;
        this.course = course;
    }

    List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        scope.withBranches().forEach(each -> addClauses(each, clauses));
        return clauses;
    }

    private void addClauses(ScopeActivity activity, List<String> clauses) {
        String name = "\"" + activity.path() + "\"";
        if (happens(Choice.notComputed(activity.path()))) {
            clauses.add("the values that " + name + " needs cannot be computed" + inTime(activity));
            return;
        }
        if (activity.kind() == Kind.IF) {
            Choice choice = Choice.isTrue(activity.path());
            if (course.containsKey(choice)) {
                clauses.add(name + (happens(choice) ? " is true" : " is false"));
            }
        } else if (activity.kind() == Kind.SWITCH) {
            addCase(activity, name, clauses);
        } else if (happens(Choice.fails(activity.path()))) {
            clauses.add(name + (timesOut(roles.of(activity).main()) ? " times out" : " fails"));
        }
    }

    private void addCase(ScopeActivity activity, String name, List<String> clauses) {
        boolean mentioned = false;
        for (int i = 0; i + 1 < activity.branches().size(); i++) {
            Choice choice = PipelineRun.choice(activity, i);
            if (happens(choice)) {
                clauses.add(name + " takes case " + (i + 1));
                return;
            }
            mentioned |= course.containsKey(choice);
        }
        if (mentioned) {
            clauses.add(name + " takes its default");
        }
    }

    private String inTime(ScopeActivity activity) {
        return timesOut(roles.of(activity).evaluate().stream().toList()) ? " in time" : "";
    }

    private boolean timesOut(List<String> tasks) {
        return tasks.stream().anyMatch(task -> happens(Choice.timesOut(task)));
    }

    private boolean happens(Choice choice) {
        return course.getOrDefault(choice, false);
    }
}
