package io.wkmigrate.jobs.pause;

/** A plan or a receipt that does not fit, and is refused as a whole. Its message is made for people. */
public final class MisfitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MisfitException(String message) {
        super(message);
    }
}
