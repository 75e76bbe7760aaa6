package io.wkmigrate.settings;

/** A setting that cannot be used. The message is for people: where it stands, what is wrong, what to do. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }
}
