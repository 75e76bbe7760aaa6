package io.wkmigrate.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate completion}. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options: source <(wkmigrate completion bash)")
final class CompletionCommand implements Runnable {

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "bash|zsh",
            description = "The shell; one script serves both (default: bash).")
    private String shell = "bash";

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw CommandFailure.usage("There is no completion for '" + shell + "', only for bash and zsh.");
        }
        session.print(AutoComplete.bash("wkmigrate", Commands.of(session)));
    }
}
