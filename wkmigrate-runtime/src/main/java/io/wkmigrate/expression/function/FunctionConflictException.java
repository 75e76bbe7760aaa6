package io.wkmigrate.expression.function;

/** Two functions have one name. The message names the libraries that define them, and what to do. */
public final class FunctionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FunctionConflictException(String message) {
        super(message);
    }
}
