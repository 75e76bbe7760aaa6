package io.wkmigrate.cli;

import io.wkmigrate.workspace.Parallel;
import picocli.CommandLine.Option;

/** How many calls a command makes at once. */
final class CallOptions {

    private static final int MOST = 64;

    @Option(names = "--calls", paramLabel = "N", description = "How many calls at once (default: 8).")
    private int calls = 8;

    Parallel workers() {
        if (calls < 1 || calls > MOST) {
            throw CommandFailure.usage("--calls has to be from 1 to " + MOST + ".");
        }
        return new Parallel(calls);
    }
}
