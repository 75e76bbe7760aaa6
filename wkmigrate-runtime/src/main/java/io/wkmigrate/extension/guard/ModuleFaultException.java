package io.wkmigrate.extension.guard;

/** A module that cannot be used. The message is the end of the sentence "The rule jar …": {@code …}. */
public final class ModuleFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    ModuleFaultException(String message) {
        super(message);
    }
}
