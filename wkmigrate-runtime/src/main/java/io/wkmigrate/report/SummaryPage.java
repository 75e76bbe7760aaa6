package io.wkmigrate.report;

import io.wkmigrate.api.finding.Severity;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.Page.Command;
import io.wkmigrate.report.Page.Heading;
import io.wkmigrate.report.Page.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** What people see after a run: the counts, the activities by type and status, and the worst findings. */
public final class SummaryPage {

    private static final int MOST_CODES = 10;

    private SummaryPage() {}

    /** The blocks of the summary; what comes next is for the command to add. */
    public static List<Block> of(Totals totals) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(headline(totals)));
        blocks.add(SummaryTables.ledger(totals.ledger()));
        blocks.add(new Paragraph("Proof: " + totals.proofs().words() + "."));
        if (!totals.activityTypes().isEmpty()) {
            blocks.add(SummaryTables.activityTypes(totals.activityTypes()));
        }
        blocks.addAll(SummaryTables.ownRules(totals.rules().values()));
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

    private static List<Block> findings(Totals totals) {
        List<CodeTotal> worst = totals.worstFirst();
        if (worst.isEmpty()) {
            return List.of(new Paragraph("No findings."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Findings: " + counted(totals.findings(Severity.ERROR), "error") + ", "
                + counted(totals.findings(Severity.WARNING), "warning") + ", "
                + counted(totals.findings(Severity.INFO), "note") + "; the worst first"));
        blocks.add(SummaryTables.codes(worst.stream().limit(MOST_CODES).toList()));
        if (worst.size() > MOST_CODES) {
            blocks.add(new Paragraph(
                    "And " + counted(worst.size() - MOST_CODES, "other code") + "; result.json has them all."));
        }
        blocks.add(new Command(
                "What a code means", "wkmigrate explain " + worst.get(0).code().code()));
        return blocks;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
