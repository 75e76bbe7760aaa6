package io.wkmigrate.jobs.filter;

/** A filter that cannot be read. Its message is made for people. */
public final class FilterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FilterException(String message) {
        super(message);
    }
}
