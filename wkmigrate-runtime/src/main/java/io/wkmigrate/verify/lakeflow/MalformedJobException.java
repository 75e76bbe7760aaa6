package io.wkmigrate.verify.lakeflow;

/**
 * Thrown for a job that the platform refuses, or whose behaviour is not known; the message is a sentence that says
 * why.
 */
public final class MalformedJobException extends Exception {

    private static final long serialVersionUID = 1;

    public MalformedJobException(String message) {
        super(message);
    }
}
