package io.wkmigrate.verify.logic;

/** Thrown when decision diagrams grow beyond what is sensible. */
public final class TooManyStatesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyStatesException() {
        super("Decision diagrams grew beyond " + BoundedKernel.MOST_NODES + " nodes");
    }
}
