package io.wkmigrate.extension;

import java.nio.file.Path;

/** A rule jar that is not used. The message names the jar, says what is wrong with it, and what to do. */
public final class RuleJarException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path jar;
    private final Reason reason;

    /** Why a jar is not used. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** It is no jar, or not a whole one. */
        UNREADABLE,
        /** It is larger than a rule jar may be. */
        TOO_LARGE,
        /** Nobody has said that exactly these bytes may run. */
        UNTRUSTED,
        /** It holds no rules, or does not say which. */
        NO_RULES,
        /** It was made for another version of the API, or of Java. */
        INCOMPATIBLE,
        /** Its rules cannot be created, or are not what it says of them. */
        BROKEN,
        /** Its classes do what rules may not do. */
        FORBIDDEN,
        /** It cannot be used together with another jar. */
        CONFLICTING
    }

    RuleJarException(Path jar, Reason reason, String message) {
        super(message);
        this.jar = jar;
        this.reason = reason;
    }

    /** The jar. */
    public Path jar() {
        return jar;
    }

    /** Why it is not used. */
    public Reason reason() {
        return reason;
    }
}
