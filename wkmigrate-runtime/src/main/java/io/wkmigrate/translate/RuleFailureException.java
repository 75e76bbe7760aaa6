package io.wkmigrate.translate;

import io.wkmigrate.api.finding.FindingCode;

/**
 * A rule that is at fault, told by what watches over it. The message is one sentence for people that names the rule and
 * the file it comes from; it becomes the message of a finding.
 */
public final class RuleFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FindingCode code;

    /** A failure that becomes a finding of this code. */
    public RuleFailureException(FindingCode code, String message) {
        super(message);
        this.code = code;
    }

    /** A failure that becomes a finding of this code, with what caused it for {@code --debug}. */
    public RuleFailureException(FindingCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What kind of finding it becomes. */
    public FindingCode code() {
        return code;
    }
}
