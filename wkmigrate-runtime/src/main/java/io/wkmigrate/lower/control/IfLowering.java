package io.wkmigrate.lower.control;

import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.job.TaskWork.Operator;
import io.wkmigrate.expression.placement.Comparison;
import io.wkmigrate.lower.dependency.Attachment;
import io.wkmigrate.lower.dependency.End;
import java.util.Optional;

/** Lowers If Conditions (IF-1, IF-2): a condition task, the branches behind its outcomes, and an end. */
final class IfLowering {

    private final ActivityLowering activity;

    IfLowering(ActivityLowering activity) {
        this.activity = activity;
    }

    End lower(ActivityKind.IfCondition condition, boolean needsEnd) {
        Comparison comparison = activity.values(activity.references()).condition("expression", condition.condition());
        Attachment attached = activity.evaluatedBranching();
        String text = "The condition of " + activity.activity().name();
        activity.condition(activity.taskKey(), attached, comparison, text, Optional.empty());
        BranchEnds ends = activity.branchEnds();
        ends.add(activity.taskKey(), attached.mayBeUpstreamFailed() || isFallible(comparison.operator()));
        ends.add(Branch.lower(activity, condition.whenTrue(), activity.taskKey(), true));
        ends.add(Branch.lower(activity, condition.whenFalse(), activity.taskKey(), false));
        return activity.end(ends.all(), needsEnd);
    }

    /** A comparison of numbers fails when an operand is none (section 5.2 of the target reference). */
    private static boolean isFallible(Operator operator) {
        return operator != Operator.EQUAL_TO && operator != Operator.NOT_EQUAL;
    }
}
