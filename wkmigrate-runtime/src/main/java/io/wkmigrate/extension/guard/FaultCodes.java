package io.wkmigrate.extension.guard;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;

/**
 * The findings that faults become.
 *
 * @param thrown for a rule that ended with an exception
 * @param outOfTime for a rule that did not come to an end
 * @param nonsense for a rule whose result cannot be
 */
record FaultCodes(FindingCode thrown, FindingCode outOfTime, FindingCode nonsense) {

    /** Of rules that translate. */
    static final FaultCodes TRANSLATOR =
            new FaultCodes(Findings.RULE_FAILED, Findings.RULE_OUT_OF_TIME, Findings.RULE_RESULT_INVALID);

    /** Of rewrites and wrappers. */
    static final FaultCodes REWRITE =
            new FaultCodes(Findings.REWRITE_FAILED, Findings.REWRITE_FAILED, Findings.REWRITE_FAILED);
}
