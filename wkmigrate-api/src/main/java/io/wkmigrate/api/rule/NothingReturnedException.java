package io.wkmigrate.api.rule;

/** A translator returned null. A rule that cannot translate returns a {@link io.wkmigrate.api.ir.Placeholder}. */
public final class NothingReturnedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingReturnedException() {
        super("A translator returned nothing");
    }
}
