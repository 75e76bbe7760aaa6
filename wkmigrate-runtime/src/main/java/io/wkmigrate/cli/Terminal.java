package io.wkmigrate.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the program is connected to.
 *
 * @param out for data
 * @param err for talk
 * @param environment the environment variables
 * @param interactive whether a person sits in front of it
 */
record Terminal(PrintWriter out, PrintWriter err, Map<String, String> environment, boolean interactive) {

    // From Java 22 to 24 there is a console without a terminal too; there, progress goes into logs as well.
    /** The terminal or the pipes of this process; text is UTF-8 everywhere, since JSON has to be. */
    @SuppressWarnings("SystemConsoleNull")
    static Terminal ofProcess() {
        return new Terminal(
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                System.getenv(),
                System.console() != null);
    }

    static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Whether lines can be rewritten. */
    boolean canMoveCursor() {
        return interactive && !"dumb".equals(environment.get("TERM"));
    }

    /** Whether colours are welcome; see no-color.org. */
    boolean wantsColour() {
        return canMoveCursor() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
