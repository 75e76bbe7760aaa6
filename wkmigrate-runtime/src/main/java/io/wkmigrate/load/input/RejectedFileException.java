package io.wkmigrate.load.input;

import io.wkmigrate.api.finding.FindingCode;

/** A file is not used. The message is a sentence for a person; it holds no text of the file, which may be secret. */
public final class RejectedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FindingCode code;

    /** Rejects a file with a reason. */
    public RejectedFileException(FindingCode code, String reason) {
        super(reason);
        this.code = code;
    }

    /** Rejects a file because of a failure, which is kept for whoever debugs. */
    public RejectedFileException(FindingCode code, String reason, Throwable cause) {
        super(reason, cause);
        this.code = code;
    }

    /** The finding to report. */
    public FindingCode code() {
        return code;
    }

    /** Why, in a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
