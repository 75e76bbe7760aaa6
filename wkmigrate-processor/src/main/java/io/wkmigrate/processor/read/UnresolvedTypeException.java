package io.wkmigrate.processor.read;

import java.io.Serial;

/** A rule mentions a type that does not exist yet; another processor may generate it, so the rule waits for the next round. */
public final class UnresolvedTypeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String type;

    UnresolvedTypeException(String type) {
        super(type);
        this.type = type;
    }

    /** The type that is missing. */
    public String type() {
        return type;
    }
}
