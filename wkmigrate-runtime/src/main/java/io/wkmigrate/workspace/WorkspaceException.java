package io.wkmigrate.workspace;

/**
 * A call that a workspace did not answer as asked. Its message is made for people: what happened, where, and what to
 * do. It never holds what was sent.
 */
public final class WorkspaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as callers act on it. */
    public enum Kind {
        /** Where the workspace is, or how to sign in there, has not been said, or what has been said cannot be. */
        ADDRESS,
        /** The workspace does not know who is asking. */
        AUTHENTICATION,
        /** Whoever is asking may not do this. */
        PERMISSION,
        /** What was asked for is not there. */
        NOT_FOUND,
        /** What was to be made is there already. */
        ALREADY_EXISTS,
        /** The workspace refuses what was asked. */
        INVALID,
        /** No connection; nothing has been done. */
        UNREACHABLE,
        /** The answer got lost: it may have been done or not. */
        UNCERTAIN,
        /** The workspace is not able to answer now; nothing has been done. */
        BUSY
    }

    private final Kind kind;
    private final int status;
    private final String errorCode;

    /**
     * @param status the HTTP status; 0 when there was no answer
     * @param errorCode the service's own code, such as {@code RESOURCE_DOES_NOT_EXIST}; may be empty
     */
    public WorkspaceException(Kind kind, int status, String errorCode, String message) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.errorCode = errorCode;
    }

    /** Something that went wrong without an answer of the service. */
    public WorkspaceException(Kind kind, String message) {
        this(kind, 0, "", message);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** The HTTP status; 0 when there was no answer. */
    public int status() {
        return status;
    }

    /** The service's own code; empty when it gave none. */
    public String errorCode() {
        return errorCode;
    }
}
