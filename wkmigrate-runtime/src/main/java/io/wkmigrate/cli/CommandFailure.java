package io.wkmigrate.cli;

import java.util.List;

/** Ends a command with a message for the person who gave it: what, where, and what to do. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<String> details;

    CommandFailure(ExitCode exitCode, String message) {
        this(exitCode, message, List.of());
    }

    /** @param details lines below the message */
    CommandFailure(ExitCode exitCode, String message, List<String> details) {
        super(message);
        this.exitCode = exitCode;
        this.details = List.copyOf(details);
    }

    /** The person asked for something that cannot be. */
    static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message);
    }

    ExitCode exitCode() {
        return exitCode;
    }

    List<String> details() {
        return details;
    }
}
