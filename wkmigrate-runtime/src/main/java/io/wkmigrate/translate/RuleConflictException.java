package io.wkmigrate.translate;

/** Rules that cannot be in force together. The message names the rules, their modules, and what to do. */
public final class RuleConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A contradiction, told in one or two sentences. */
    public RuleConflictException(String message) {
        super(message);
    }
}
