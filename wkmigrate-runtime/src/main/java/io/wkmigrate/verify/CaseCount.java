package io.wkmigrate.verify;

import io.wkmigrate.verify.adf.Course;
import io.wkmigrate.verify.adf.PipelineRun;
import io.wkmigrate.verify.adf.ScopeActivity;
import io.wkmigrate.verify.logic.AllCourses;
import io.wkmigrate.verify.logic.Choice;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts the courses of events in ADF. What does not come up, since its activity does not run, is not counted twice.
 */
final class CaseCount {

    private final AllCourses logic;
    private final Map<ScopeActivity, Course<Integer>> courses;
    private final Set<Choice> counted = new HashSet<>();
    private Integer plain;

    CaseCount(AllCourses logic, Map<ScopeActivity, Course<Integer>> courses) {
        this.logic = logic;
        this.courses = courses;
        this.plain = logic.constant(true);
    }

    BigInteger count() {
        courses.forEach(this::countActivity);
        for (Choice each : logic.choices()) {
            if (!counted.contains(each)) {
                plain = logic.butNot(plain, logic.variable(each));
            }
        }
        return logic.count(plain);
    }

    private void countActivity(ScopeActivity activity, Course<Integer> course) {
        Integer open = course.ran();
        Choice notComputed = Choice.notComputed(activity.path());
        if (!activity.branches().isEmpty() && logic.choices().contains(notComputed)) {
            countIn(open, notComputed);
            open = logic.butNot(open, logic.variable(notComputed));
        }
        for (int i = 0; i + 1 < activity.branches().size(); i++) {
            Choice choice = PipelineRun.choice(activity, i);
            countIn(open, choice);
            open = logic.butNot(open, logic.variable(choice));
        }
        if (activity.isActive()
                && (activity.kind() == ScopeActivity.Kind.WORK || activity.kind() == ScopeActivity.Kind.LOOP)) {
            countIn(open, Choice.fails(activity.path()));
        }
    }

    /** Where it does not come up, it goes the plain way. */
    private void countIn(Integer open, Choice choice) {
        counted.add(choice);
        plain = logic.and(plain, logic.or(open, logic.not(logic.variable(choice))));
    }
}
