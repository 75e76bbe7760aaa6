package io.wkmigrate.lower.control;

import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.job.Task.DependsOn;
import io.wkmigrate.expression.placement.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers If Conditions (IF-1, IF-2): a condition task, the branches behind its outcomes, and an end. */
final class IfLowering {

    private final ActivityLowering activity;

    IfLowering(ActivityLowering activity) {
        this.activity = activity;
    }

    End lower(ActivityKind.IfCondition condition, boolean needsEnd) {
        Comparison comparison = activity.values(activity.references()).condition("expression", condition.condition());
        activity.condition(
                activity.taskKey(),
                activity.evaluated(),
                comparison,
                "The condition of " + activity.activity().name(),
                Optional.empty());
        List<DependsOn> ends = new ArrayList<>(List.of(DependsOn.on(activity.taskKey())));
        ends.addAll(Branch.lower(activity, condition.whenTrue(), activity.taskKey(), true));
        ends.addAll(Branch.lower(activity, condition.whenFalse(), activity.taskKey(), false));
        return needsEnd ? activity.end(ends) : activity.attachment().end(activity.taskKey());
    }
}
