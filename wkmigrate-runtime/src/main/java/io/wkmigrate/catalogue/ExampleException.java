package io.wkmigrate.catalogue;

/** An example that cannot be used. The message says for people which file it is, and what is wrong with it. */
public final class ExampleException extends Exception {

    private static final long serialVersionUID = 1L;

    ExampleException(String file, String what) {
        super("The example " + file + " cannot be used: " + what);
    }
}
