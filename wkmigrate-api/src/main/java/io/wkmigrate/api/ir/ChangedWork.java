package io.wkmigrate.api.ir;

import io.wkmigrate.api.ir.ActivityKind.ForEach;
import io.wkmigrate.api.ir.ActivityKind.IfCondition;
import io.wkmigrate.api.ir.ActivityKind.Switch;
import io.wkmigrate.api.ir.ActivityKind.SwitchCase;
import io.wkmigrate.api.ir.ActivityKind.Until;
import io.wkmigrate.api.ir.ActivityKind.Work;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds kinds of activities anew with other work in them. */
final class ChangedWork {

    private ChangedWork() {}

    static ActivityKind in(ActivityKind kind, UnaryOperator<Work> change) {
        if (kind instanceof Work work) {
            return change.apply(work);
        } else if (kind instanceof IfCondition choice) {
            return new IfCondition(choice.condition(), in(choice.whenTrue(), change), in(choice.whenFalse(), change));
        } else if (kind instanceof Switch choice) {
            List<SwitchCase> cases = choice.cases().stream()
                    .map(each -> new SwitchCase(each.value(), in(each.activities(), change)))
                    .toList();
            return new Switch(choice.on(), cases, in(choice.otherwise(), change));
        } else if (kind instanceof ForEach loop) {
            return new ForEach(loop.items(), loop.concurrency(), in(loop.body(), change));
        }
        Until loop = (Until) kind;
        return new Until(loop.condition(), loop.timeout(), in(loop.body(), change));
    }

    private static List<Activity> in(List<Activity> activities, UnaryOperator<Work> change) {
        return activities.stream().map(each -> each.mapWork(change)).toList();
    }
}
