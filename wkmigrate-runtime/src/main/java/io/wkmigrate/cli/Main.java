package io.wkmigrate.cli;

import picocli.CommandLine;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        Interruption interruption = Interruption.announcedOn(terminal);
        int code = run(arguments, terminal, interruption);
        interruption.over();
        System.exit(code);
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] arguments, Terminal terminal) {
        return run(arguments, terminal, new Interruption(terminal));
    }

    /** @param interruption is told what runs */
    static int run(String[] arguments, Terminal terminal, Interruption interruption) {
        Session session = Session.on(terminal);
        CommandLine commands = Commands.of(session, interruption::during);
        try {
            return commands.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return new ExecutionErrors(session).report(e).number();
        }
    }
}
