package io.wkmigrate.load.live;

/**
 * A factory could not be read. The message is made for people: what happened, where, and what to do. It never holds what was
 * sent, nor more of an answer than Azure's own code and message.
 */
public final class FactoryReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as callers act on it. */
    public enum Kind {
        /** Azure does not know who is asking, or nobody could sign in. */
        AUTHENTICATION,
        /** Whoever is asking may not read this. */
        PERMISSION,
        /** The subscription, the resource group, the factory or the pipeline is not there. */
        NOT_FOUND,
        /** No connection, or it broke each time. */
        UNREACHABLE,
        /** Azure is not able to answer now, or wants less to be asked. */
        BUSY,
        /** Azure refuses what was asked. */
        INVALID,
        /** What came is not what Azure answers. */
        UNREADABLE
    }

    private final Kind kind;
    private final String errorCode;

    FactoryReadException(Kind kind, String errorCode, String message) {
        super(message);
        this.kind = kind;
        this.errorCode = errorCode;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Azure's own code, such as {@code AuthorizationFailed}; empty when it gave none. */
    public String errorCode() {
        return errorCode;
    }
}
