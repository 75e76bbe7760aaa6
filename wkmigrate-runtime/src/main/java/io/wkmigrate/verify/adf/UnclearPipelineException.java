package io.wkmigrate.verify.adf;

/** Thrown when it cannot be said how a pipeline would run; the message is a sentence that says why. */
public final class UnclearPipelineException extends Exception {

    private static final long serialVersionUID = 1;

    UnclearPipelineException(String message) {
        super(message);
    }
}
