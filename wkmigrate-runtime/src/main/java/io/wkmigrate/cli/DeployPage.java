package io.wkmigrate.cli;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import io.wkmigrate.store.workspace.plan.Plan;
import io.wkmigrate.store.workspace.plan.Step;
import io.wkmigrate.store.workspace.plan.Step.Action;
import io.wkmigrate.store.workspace.plan.Step.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A plan for people: counts first, then what is changed, what is in the way, and what is left to them. */
final class DeployPage {

    /** More than that nobody reads; the file of the plan has them all. */
    private static final int SHOWN = 20;

    private DeployPage() {}

    /** @param next the command that comes next; empty if none does */
    static Page of(Plan plan, String next) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(List.of(
                new Fact("Workspace", plan.host()),
                new Fact("Deployment", plan.deployment()),
                new Fact("Folder", plan.root()))));
        blocks.add(counts(plan));
        section(blocks, plan, Action.UPDATE, "To be updated");
        section(blocks, plan, Action.CONFLICT, "Conflicts: left as they are");
        section(blocks, plan, Action.MANUAL, "Left to you");
        plan.notes().forEach(each -> blocks.add(new Paragraph(each)));
        blocks.add(new Paragraph(sentence(plan)));
        if (!next.isEmpty()) {
            blocks.add(new Page.Command("Next", next));
        }
        return new Page(blocks);
    }

    private static String sentence(Plan plan) {
        String conflicts = plan.count(Action.CONFLICT) == 0
                ? ""
                : " " + plan.count(Action.CONFLICT)
                        + " conflicts are left as they are; --overwrite would replace them.";
        return plan.writes()
                ? "Plan: " + plan.count(Action.CREATE) + " to create, " + plan.count(Action.UPDATE)
                        + " to update, beside the deployment's own record. Nothing has been written." + conflicts
                : "Nothing to write." + (conflicts.isEmpty() ? " The workspace is as the source says." : conflicts);
    }

    private static Table counts(Plan plan) {
        List<Page.Column> columns = Stream.concat(
                        Stream.of(words("")), Arrays.stream(Action.values()).map(each -> numbers(each.id())))
                .toList();
        List<List<String>> rows = Arrays.stream(Kind.values())
                .filter(kind -> plan.steps().stream().anyMatch(each -> each.kind() == kind))
                .map(kind -> row(plan, kind))
                .toList();
        return new Table(columns, rows);
    }

    private static List<String> row(Plan plan, Kind kind) {
        return Stream.concat(
                        Stream.of(kind.id() + "s"),
                        Arrays.stream(Action.values()).map(each -> Long.toString(plan.count(kind, each))))
                .toList();
    }

    private static void section(List<Block> blocks, Plan plan, Action action, String title) {
        List<Step> steps =
                plan.steps().stream().filter(each -> each.action() == action).toList();
        if (steps.isEmpty()) {
            return;
        }
        blocks.add(new Heading(title));
        steps.stream()
                .limit(SHOWN)
                .map(each -> new Paragraph(each.kind().id() + " " + each.name() + why(each)))
                .forEach(blocks::add);
        if (steps.size() > SHOWN) {
            blocks.add(new Paragraph("And " + (steps.size() - SHOWN) + " more; --plan-out or -o json has them all."));
        }
    }

    private static String why(Step step) {
        String fields = step.fields().isEmpty() ? "" : "different: " + String.join(", ", step.fields());
        String separator = fields.isEmpty() || step.reason().isEmpty() ? "" : " ";
        String why = step.reason() + separator + fields;
        return why.isEmpty() ? "" : ": " + why;
    }
}
