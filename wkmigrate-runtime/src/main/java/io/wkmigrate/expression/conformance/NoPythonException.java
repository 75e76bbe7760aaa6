package io.wkmigrate.expression.conformance;

/** There is no Python that can run generated code. */
public final class NoPythonException extends Exception {

    private static final long serialVersionUID = 1L;

    NoPythonException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
