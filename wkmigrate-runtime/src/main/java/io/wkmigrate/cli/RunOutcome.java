package io.wkmigrate.cli;

import io.wkmigrate.report.Ledger;
import io.wkmigrate.report.Page;
import io.wkmigrate.report.Page.Block;
import io.wkmigrate.report.SummaryPage;
import io.wkmigrate.report.Totals;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run over some factories came to.
 *
 * @param totals the sums
 * @param json the result of the only factory, or the summary over several
 * @param failed whether a factory could not be converted, or a balance was wrong; that has been said
 */
record RunOutcome(Totals totals, String json, boolean failed) {

    /** How the run itself ends, without what a command adds. */
    ExitCode exitCode(GateOptions gate) {
        Ledger ledger = totals.ledger();
        boolean rejections = ledger.files().rejected() + ledger.pipelines().rejected() > 0;
        return ExitCode.worst(List.of(
                failed ? ExitCode.FAILED : ExitCode.DONE,
                rejections ? ExitCode.PARTIAL : ExitCode.DONE,
                gate.isReachedBy(totals) ? ExitCode.FINDINGS : ExitCode.DONE));
    }

    /** The summary, and what comes next if all went well. */
    Page page(List<Block> next) {
        List<Block> blocks = new ArrayList<>(SummaryPage.of(totals));
        if (!failed) {
            blocks.addAll(next);
        }
        return new Page(blocks);
    }
}
