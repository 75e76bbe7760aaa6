package io.wkmigrate.jobs.view;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.jobs.audit.AuditReport;
import io.wkmigrate.jobs.audit.FindingKind;
import io.wkmigrate.jobs.audit.Fire;
import io.wkmigrate.jobs.audit.JobFinding;
import io.wkmigrate.jobs.audit.KindCount;
import io.wkmigrate.jobs.audit.OutsideSchedule;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Fact;
import io.wkmigrate.report.Page.Facts;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.List;

/** An audit for people. Long tables are cut; the JSON has everything. */
public final class AuditPage {

    private static final int ROWS = 40;

    private AuditPage() {}

    /** The page. */
    public static Page of(AuditReport report) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Jobs of " + report.host()));
        blocks.add(totals(report));
        blocks.addAll(section("Triggers", kinds(report.kinds())));
        String hours = report.forecast().window().toHours() + " hours";
        blocks.addAll(section("Not paused, and when it starts in the next " + hours, fires(report.fires())));
        for (FindingKind kind : FindingKind.values()) {
            Table findings = findings(report.of(kind));
            blocks.addAll(section(kind.title(), findings));
            blocks.addAll(Reasons.below(shown(findings)));
            if (kind == FindingKind.BUNDLE && !report.of(kind).isEmpty()) {
                blocks.addAll(PresetAdvice.blocks());
            }
        }
        blocks.addAll(section("Outside jobs", outside(report.outside())));
        blocks.add(new Heading("Not looked at"));
        blocks.add(new Facts(
                report.notLookedAt().stream().map(each -> new Fact("-", each)).toList()));
        blocks.add(new Page.Command("Next", "wkmigrate jobs pause --filter 'unpaused and not bundle'"));
        return new Page(blocks);
    }

    private static Block totals(AuditReport report) {
        return new Facts(List.of(
                new Fact("jobs", Integer.toString(report.jobs())),
                new Fact("with a trigger", Integer.toString(report.scheduled())),
                new Fact("not paused", Integer.toString(report.active())),
                new Fact(
                        "from",
                        report.forecast().from() + " for "
                                + report.forecast().window().toHours() + " hours")));
    }

    private static List<Block> section(String title, Table table) {
        if (table.rows().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        int rows = table.rows().size();
        blocks.add(new Heading(title + " (" + rows + ")"));
        blocks.add(new Table(table.columns(), shown(table)));
        if (rows > ROWS) {
            blocks.add(new Paragraph("… and " + (rows - ROWS) + " more; -o json lists all."));
        }
        return blocks;
    }

    private static List<List<String>> shown(Table table) {
        return table.rows().subList(0, Math.min(table.rows().size(), ROWS));
    }

    private static Table kinds(List<KindCount> kinds) {
        return new Table(
                List.of(words("kind"), numbers("unpaused"), numbers("paused"), numbers("unclear")),
                kinds.stream()
                        .map(each -> List.of(
                                each.kind(),
                                Integer.toString(each.unpaused()),
                                Integer.toString(each.paused()),
                                Integer.toString(each.unknown())))
                        .toList());
    }

    private static Table fires(List<Fire> fires) {
        return new Table(
                List.of(numbers("job"), words("name"), words("trigger"), words("next"), numbers("starts")),
                fires.stream()
                        .map(each -> List.of(
                                Long.toString(each.job().id()),
                                each.job().name(),
                                each.trigger().kind().word(),
                                FiringWords.of(each.firing()),
                                FiringWords.count(each.firing())))
                        .toList());
    }

    private static Table findings(List<JobFinding> findings) {
        return new Table(
                List.of(numbers("job"), words("name"), words("what")),
                findings.stream()
                        .map(each -> List.of(
                                Long.toString(each.job().id()), each.job().name(), each.detail()))
                        .toList());
    }

    private static Table outside(List<OutsideSchedule> outside) {
        return new Table(
                List.of(words("kind"), words("name"), words("state"), words("next")),
                outside.stream()
                        .map(each -> List.of(
                                each.kind(),
                                each.name(),
                                each.paused() ? "paused" : "unpaused",
                                FiringWords.of(each.firing())))
                        .toList());
    }
}
