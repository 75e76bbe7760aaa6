package io.wkmigrate.workspace;

import java.io.IOException;

/** A call that was not made, because of where it would have gone. The message says where and why. */
final class RefusedAddressException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedAddressException(String message) {
        super(message);
    }
}
