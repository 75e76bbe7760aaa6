package io.wkmigrate.verify.logic;

/** Thrown when decision diagrams grow beyond what is allowed. */
public final class TooManyStatesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyStatesException() {
        super("Decision diagrams grew beyond what is allowed");
    }
}
