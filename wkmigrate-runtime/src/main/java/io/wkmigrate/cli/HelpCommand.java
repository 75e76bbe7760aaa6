package io.wkmigrate.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code wkmigrate help}: the help of a command, also of one below another; picocli's own takes one word only. */
@Command(name = "help", helpCommand = true, description = "Shows the help of a command.")
final class HelpCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "The command, in as many words as it has: help jobs pause.")
    private List<String> path = List.of();

    @Override
    public void run() {
        if (spec == null) {
            throw new IllegalStateException("Commands are run by the program");
        }
        CommandLine found = spec.root().commandLine();
        for (int i = 0; i < path.size(); i++) {
            CommandLine next = found.getSubcommands().get(path.get(i));
            if (next == null) {
                throw new UnmatchedArgumentException(found, path.subList(i, path.size()));
            }
            found = next;
        }
        found.usage(found.getOut(), found.getColorScheme());
        found.getOut().flush();
    }
}
