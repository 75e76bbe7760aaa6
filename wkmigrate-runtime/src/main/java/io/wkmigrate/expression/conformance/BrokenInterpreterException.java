package io.wkmigrate.expression.conformance;

import java.io.IOException;

/** The Python interpreter ended, or does not answer. */
final class BrokenInterpreterException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenInterpreterException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
