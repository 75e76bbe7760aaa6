package io.wkmigrate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** Runs a command as the program does, for test code of other packages; what it prints is dropped. */
public final class InProcess {

    private InProcess() {}

    /** Runs a command away from any terminal, and returns its exit code. */
    public static int run(String... arguments) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Main.run(arguments, new Terminal(nowhere, nowhere, Map.of(), false));
    }
}
