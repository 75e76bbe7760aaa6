package io.wkmigrate.cli;

import io.wkmigrate.report.Ledger;
import io.wkmigrate.report.Totals;

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
        if (failed) {
            return ExitCode.FAILED;
        }
        Ledger ledger = totals.ledger();
        if (ledger.files().rejected() + ledger.pipelines().rejected() > 0) {
            return ExitCode.PARTIAL;
        }
        return gate.isReachedBy(totals) ? ExitCode.FINDINGS : ExitCode.DONE;
    }
}
