package io.wkmigrate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;

/** Runs commands as the program does, with what they print caught. */
final class Cli {

    /** What a command printed and how it ended. */
    record Result(int exit, String out, String err) {

        String both() {
            return out + err;
        }
    }

    private Cli() {}

    /** Runs a command away from any terminal; arguments may be texts or paths. */
    static Result run(Object... arguments) {
        return run(Map.of(), false, arguments);
    }

    /** Runs a command away from any terminal, with some environment variables. */
    static Result runWith(Map<String, String> environment, Object... arguments) {
        return run(environment, false, arguments);
    }

    /** Runs a command in front of a person. */
    static Result runOnTerminal(Map<String, String> environment, Object... arguments) {
        return run(environment, true, arguments);
    }

    private static Result run(Map<String, String> environment, boolean interactive, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), environment, interactive);
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int exit = Main.run(words, terminal);
        return new Result(exit, out.toString(), err.toString());
    }
}
