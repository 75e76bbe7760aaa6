package io.wkmigrate.expression.conformance;

/** A case or a context is not what it should be. The message says what and quotes nothing. */
public final class InvalidCaseException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidCaseException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
