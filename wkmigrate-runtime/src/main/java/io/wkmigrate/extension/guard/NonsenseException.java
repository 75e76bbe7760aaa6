package io.wkmigrate.extension.guard;

/** A result that cannot be. The message is the end of the sentence "The rule … of …": {@code returned nothing}. */
final class NonsenseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NonsenseException(String message) {
        super(message);
    }

    /** The end of the sentence. */
    String what() {
        return String.valueOf(getMessage());
    }
}
