package io.wkmigrate.translate;

import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.Findings;

/**
 * What is told of a rule that is at fault. The text of an exception is not: it may hold anything.
 *
 * @param code the kind of finding
 * @param message one sentence that names the rule
 */
public record RuleFault(FindingCode code, String message) {

    /** Initialised before any rule runs: a class whose initialisation meets a full stack stays broken for good. */
    private static final FindingCode TRANSLATOR = Findings.RULE_FAILED;

    private static final FindingCode REWRITE = Findings.REWRITE_FAILED;

    /** The fault of a rule that translates. */
    public static RuleFault ofTranslator(String rule, Throwable failure) {
        return of(TRANSLATOR, rule, failure);
    }

    /** The fault of a rewrite or a wrapper. */
    public static RuleFault ofRewrite(String rule, Throwable failure) {
        return of(REWRITE, rule, failure);
    }

    private static RuleFault of(FindingCode code, String rule, Throwable failure) {
        return failure instanceof RuleFailureException told
                ? new RuleFault(told.code(), String.valueOf(told.getMessage()))
                : new RuleFault(
                        code,
                        "The rule " + rule + " ended with " + failure.getClass().getSimpleName() + ".");
    }
}
