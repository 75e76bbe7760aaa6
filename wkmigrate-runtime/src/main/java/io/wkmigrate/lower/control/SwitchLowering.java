package io.wkmigrate.lower.control;

import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.finding.Findings;
import io.wkmigrate.api.ir.ActivityKind;
import io.wkmigrate.api.job.TaskWork;
import io.wkmigrate.expression.placement.Comparison;
import io.wkmigrate.lower.dependency.Attachment;
import io.wkmigrate.lower.dependency.End;
import io.wkmigrate.lower.value.Evaluation;
import io.wkmigrate.lower.value.Evaluation.Form;
import io.wkmigrate.translate.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers Switches (SW-1 to SW-3): a chain of condition tasks, each asked when the ones before it said no. */
final class SwitchLowering {

    private final ActivityLowering activity;

    SwitchLowering(ActivityLowering activity) {
        this.activity = activity;
    }

    End lower(ActivityKind.Switch choice, boolean needsEnd) {
        JobText on = activity.values(activity.references()).spelled("on", choice.on());
        List<JobText> cases = new ArrayList<>();
        for (ActivityKind.SwitchCase each : choice.cases()) {
            cases.add(caseValue(each));
        }
        Attachment next = activity.evaluatedBranching();
        BranchEnds ends = activity.branchEnds();
        String last = activity.taskKey();
        for (int i = 0; i < choice.cases().size(); i++) {
            String value = choice.cases().get(i).value();
            last = i == 0 ? last : activity.job().allocate(activity.activity().name() + "_case_" + value);
            String text = activity.activity().name() + ", case " + value;
            activity.condition(last, next, equal(on, cases.get(i)), text, Optional.empty());
            ends.add(last, next.mayBeUpstreamFailed());
            ends.add(Branch.lower(activity, choice.cases().get(i).activities(), last, true));
            next = Attachment.behind(last, false);
        }
        if (choice.cases().isEmpty()) {
            activity.condition(last, next, equal(on, on), "Switch without cases", Optional.empty());
            ends.add(last, next.mayBeUpstreamFailed());
        }
        ends.add(Branch.lower(activity, choice.otherwise(), last, choice.cases().isEmpty()));
        return activity.end(ends.all(), needsEnd);
    }

    private static Comparison equal(JobText one, JobText other) {
        return new Comparison(TaskWork.Operator.EQUAL_TO, one, other, List.of());
    }

    /** The text of a case; when it cannot stand in a job it goes through the evaluation. */
    private JobText caseValue(ActivityKind.SwitchCase each) {
        if (Credentials.isHidden(each.value())) {
            activity.reporter()
                    .report(
                            Findings.SECRET_LITERAL,
                            activity.header().place(),
                            "The value of a case looks like a credential.");
            return activity.evaluation().add("case", new Evaluation.Missing("It looks like a credential."));
        }
        return JobText.literal(each.value())
                .orElseGet(() -> activity.evaluation()
                        .add("case", new Evaluation.Known(TextNode.valueOf(each.value()), Form.TEXT)));
    }
}
