package io.wkmigrate.load;

import java.io.IOException;

/** A source that was named does not exist or cannot be opened. The message says which, for a person to read. */
public final class SourceNotFoundException extends IOException {

    private static final long serialVersionUID = 1L;

    SourceNotFoundException(String message) {
        super(message);
    }
}
