package io.wkmigrate.extension.archive;

/** A jar that is not read. The message is the end of the sentence "The rule jar … cannot be read: …". */
public final class ArchiveException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    private ArchiveException(String message, boolean tooLarge) {
        super(message);
        this.tooLarge = tooLarge;
    }

    static ArchiveException unreadable(String message) {
        return new ArchiveException(message, false);
    }

    static ArchiveException tooLarge(String message) {
        return new ArchiveException(message, true);
    }

    /** Whether it exceeds a limit. */
    public boolean tooLarge() {
        return tooLarge;
    }
}
