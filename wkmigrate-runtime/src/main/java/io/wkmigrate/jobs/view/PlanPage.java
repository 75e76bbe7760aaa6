package io.wkmigrate.jobs.view;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.jobs.Management;
import io.wkmigrate.jobs.pause.PauseAction;
import io.wkmigrate.jobs.pause.PausePlan;
import io.wkmigrate.jobs.pause.PlannedJob;
import io.wkmigrate.jobs.pause.TriggerChange;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan for people. */
public final class PlanPage {

    private PlanPage() {}

    /** The parts of the page, without what to do next. */
    public static List<Block> of(PausePlan plan) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                plan.workspace().host() + ": " + JobWords.number(plan.jobs().size(), "job") + " to "
                        + plan.action().word() + ", " + plan.excluded().size() + " excluded, " + plan.untouched()
                        + " with nothing to " + plan.action().word()));
        if (!plan.jobs().isEmpty()) {
            blocks.add(changes(plan));
        }
        if (!plan.excluded().isEmpty()) {
            blocks.add(new Heading("Excluded"));
            Table excluded = excluded(plan);
            blocks.add(excluded);
            blocks.addAll(Reasons.below(excluded.rows()));
        }
        boolean bundles = plan.jobs().stream().anyMatch(each -> each.management() == Management.BUNDLE);
        if (bundles && plan.action() == PauseAction.PAUSE) {
            blocks.addAll(PresetAdvice.blocks());
        }
        if (plan.action() == PauseAction.PAUSE && !plan.jobs().isEmpty()) {
            blocks.add(new Paragraph(
                    plan.cancelActive()
                            ? "Runs of these jobs that are going on will be cancelled."
                            : "Runs that are going on are not stopped by this; --cancel-active cancels them."));
        }
        return blocks;
    }

    private static Table changes(PausePlan plan) {
        return new Table(
                List.of(numbers("job"), words("name"), words("trigger"), words("becomes"), words("managed")),
                plan.jobs().stream()
                        .map(each -> List.of(
                                Long.toString(each.id()),
                                each.name(),
                                JobWords.shortened(triggers(each)),
                                plan.action().to().name(),
                                each.management() == Management.BUNDLE
                                        ? "bundle!"
                                        : each.management().word()))
                        .toList());
    }

    private static String triggers(PlannedJob job) {
        return job.changes().stream().map(TriggerChange::trigger).collect(Collectors.joining(", "));
    }

    private static Table excluded(PausePlan plan) {
        return new Table(
                List.of(numbers("job"), words("name"), words("why")),
                plan.excluded().stream()
                        .map(each -> List.of(Long.toString(each.id()), each.name(), each.reason()))
                        .toList());
    }
}
