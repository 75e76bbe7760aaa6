package io.wkmigrate.report;

import static io.wkmigrate.report.Page.Column.numbers;
import static io.wkmigrate.report.Page.Column.words;

import io.wkmigrate.api.finding.Severity;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Command;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import io.wkmigrate.report.Page.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What people see after a run: the counts, the activities by type and status, and the worst findings. */
public final class SummaryPage {

    private static final int MOST_CODES = 10;

    private SummaryPage() {}

    /** The blocks of the summary; what comes next is for the command to add. */
    public static List<Block> of(Totals totals) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(headline(totals)));
        blocks.add(ledger(totals.ledger()));
        if (!totals.activityTypes().isEmpty()) {
            blocks.add(activityTypes(totals));
        }
        blocks.addAll(findings(totals));
        return blocks;
    }

    private static String headline(Totals totals) {
        StatusCounts pipelines = totals.pipelines();
        String factories = totals.factories() == 1 ? "" : totals.factories() + " factories, ";
        return factories + counted(pipelines.total(), "pipeline") + ": " + pipelines.translated()
                + " translated as a whole, " + pipelines.approximated() + " with deviations, "
                + pipelines.placeholder() + " with something to write by hand.";
    }

    private static Table ledger(Ledger ledger) {
        Ledger.Files files = ledger.files();
        Ledger.Pipelines pipelines = ledger.pipelines();
        Ledger.Activities activities = ledger.activities();
        Ledger.Properties properties = ledger.properties();
        return new Table(
                List.of(words(""), numbers("found"), words("of which")),
                List.of(
                        row("files", files.found(), parts(files.parsed(), "parsed", files.rejected(), "rejected")),
                        row(
                                "pipelines",
                                pipelines.found(),
                                parts(pipelines.converted(), "converted", pipelines.rejected(), "rejected")),
                        row(
                                "activities",
                                activities.found(),
                                parts(activities.translated(), "translated", activities.approximated(), "approximated")
                                        + ", "
                                        + parts(
                                                activities.placeholder(),
                                                "placeholder",
                                                activities.inactive(),
                                                "inactive")),
                        row(
                                "properties",
                                properties.found(),
                                parts(properties.bound(), "bound", properties.declared(), "left behind") + ", "
                                        + properties.unhandled() + " unhandled")));
    }

    private static List<String> row(String what, long found, String parts) {
        return List.of(what, Long.toString(found), parts);
    }

    private static String parts(long one, String oneName, long other, String otherName) {
        return one + " " + oneName + ", " + other + " " + otherName;
    }

    private static Table activityTypes(Totals totals) {
        List<List<String>> rows = new ArrayList<>();
        totals.activityTypes().entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, StatusCounts> each) -> each.getValue().total(), Comparator.reverseOrder()))
                .forEach(each -> rows.add(row(each.getKey(), each.getValue())));
        StatusCounts all = totals.activityTypes().values().stream().reduce(StatusCounts.NONE, StatusCounts::plus);
        rows.add(row("all types", all));
        return new Table(
                List.of(
                        words("activity type"),
                        numbers("found"),
                        numbers("translated"),
                        numbers("approximated"),
                        numbers("placeholder"),
                        numbers("inactive")),
                rows);
    }

    private static List<String> row(String type, StatusCounts counts) {
        return List.of(
                type,
                Long.toString(counts.total()),
                Long.toString(counts.translated()),
                Long.toString(counts.approximated()),
                Long.toString(counts.placeholder()),
                Long.toString(counts.inactive()));
    }

    private static List<Block> findings(Totals totals) {
        List<CodeTotal> worst = totals.worstFirst();
        if (worst.isEmpty()) {
            return List.of(new Paragraph("No findings."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Findings: " + counted(totals.findings(Severity.ERROR), "error") + ", "
                + counted(totals.findings(Severity.WARNING), "warning") + ", "
                + counted(totals.findings(Severity.INFO), "note") + "; the worst first"));
        blocks.add(new Table(
                List.of(words("severity"), words("code"), numbers("count"), numbers("pipelines"), words("what")),
                worst.stream().limit(MOST_CODES).map(SummaryPage::row).toList()));
        if (worst.size() > MOST_CODES) {
            blocks.add(new Paragraph(
                    "And " + counted(worst.size() - MOST_CODES, "other code") + "; result.json has them all."));
        }
        blocks.add(new Command("What a code means", "wkmigrate explain " + worst.get(0).code().code()));
        return blocks;
    }

    private static List<String> row(CodeTotal total) {
        return List.of(
                total.code().severity().id(),
                total.code().code(),
                Long.toString(total.count()),
                Long.toString(total.pipelines()),
                total.code().title());
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
