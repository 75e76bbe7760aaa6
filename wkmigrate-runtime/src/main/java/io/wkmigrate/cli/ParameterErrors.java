package io.wkmigrate.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line: one line, the nearest right word, and where the help is. */
final class ParameterErrors implements IParameterExceptionHandler {

    private final Talk talk;

    ParameterErrors(Talk talk) {
        this.talk = talk;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        talk.error(SecretOption.among(arguments, command)
                .map(SecretOption::refusal)
                .orElseGet(() -> message(failure, command)));
        talk.note("For help: " + command.qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    private static String message(ParameterException failure, CommandSpec command) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        return Objects.requireNonNullElse(failure.getMessage(), "The command line is wrong.");
    }

    /** What stands behind the name of an option is not repeated: nobody knows what it is. */
    private static String unmatched(String whole, CommandSpec command) {
        boolean option = whole.startsWith("-");
        String word = option ? SecretOption.name(whole) : whole;
        boolean groups = !command.subcommands().isEmpty();
        String what = option ? "option" : groups ? "command" : "argument";
        List<String> known = option
                ? options(command).toList()
                : List.copyOf(command.subcommands().keySet());
        return "Unknown " + what + " '" + word + "'." + NearestName.suggestion(word, known);
    }

    private static Stream<String> options(CommandSpec command) {
        return command.options().stream()
                .flatMap(each -> Stream.of(each.names()))
                .filter(each -> each.startsWith("--"));
    }
}
