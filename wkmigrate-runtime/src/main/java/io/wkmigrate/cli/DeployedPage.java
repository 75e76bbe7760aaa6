package io.wkmigrate.cli;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Command;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import io.wkmigrate.store.workspace.apply.Outcome;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.Step;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a deploy did, for people. */
final class DeployedPage {

    private DeployedPage() {}

    static Page of(Plan plan, Outcome outcome) {
        List<Block> blocks = new ArrayList<>();
        if (outcome.done().isEmpty() && outcome.failures().isEmpty()) {
            blocks.add(new Paragraph("Nothing was to be written."));
        } else {
            blocks.add(new Table(
                    List.of(words(""), numbers("created"), numbers("updated"), numbers("failed")),
                    Arrays.stream(Kind.values())
                            .map(kind -> row(kind, outcome))
                            .filter(row -> row.stream().skip(1).anyMatch(each -> !each.equals("0")))
                            .toList()));
        }
        outcome.notes().forEach(each -> blocks.add(new Paragraph(each)));
        if (plan.count(Action.CONFLICT) > 0) {
            blocks.add(new Paragraph(
                    plan.count(Action.CONFLICT) + " conflicts were left as they are; the plan lists them."));
        }
        if (count(Kind.JOB, Action.CREATE, outcome) > 0) {
            blocks.add(new Paragraph("All schedules of new jobs are paused."));
        }
        blocks.add(
                outcome.failures().isEmpty()
                        ? new Command("Next", "wkmigrate jobs audit")
                        : new Paragraph("When what failed is mended, run the same command again; it goes on."));
        return new Page(blocks);
    }

    private static List<String> row(Kind kind, Outcome outcome) {
        return List.of(
                kind.id() + "s",
                Long.toString(count(kind, Action.CREATE, outcome)),
                Long.toString(count(kind, Action.UPDATE, outcome)),
                Long.toString(outcome.failures().stream()
                        .filter(each -> each.step().kind() == kind)
                        .count()));
    }

    private static long count(Kind kind, Action action, Outcome outcome) {
        return outcome.done().stream().filter(each -> is(each, kind, action)).count();
    }

    private static boolean is(Step step, Kind kind, Action action) {
        return step.kind() == kind && step.action() == action;
    }
}
