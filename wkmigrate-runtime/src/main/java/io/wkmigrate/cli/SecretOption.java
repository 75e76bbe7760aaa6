package io.wkmigrate.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/**
 * An option that somebody gives a token or a password with. There is none: command lines end up in histories and
 * lists of processes.
 *
 * @param name the option without its value
 */
record SecretOption(String name) {

    private static final Pattern SECRET = Pattern.compile(
            "-+.*(token|tokn|passw|pwd|secret|credential|api-?_?key|access-?_?key).*|-+pat", Pattern.CASE_INSENSITIVE);
    private static final Pattern AZURE = Pattern.compile(".*(azure|arm|client|entra|aad).*", Pattern.CASE_INSENSITIVE);

    /** The first of such options on a command line that no command has. */
    static Optional<SecretOption> among(String[] arguments, CommandSpec command) {
        return Arrays.stream(arguments)
                .takeWhile(each -> !each.equals("--"))
                .filter(each -> each.startsWith("-"))
                .map(SecretOption::name)
                .filter(each -> SECRET.matcher(each).matches() && !isKnown(each, command.root()))
                .findFirst()
                .map(SecretOption::new);
    }

    /** The name of an option, without the value that is written with it. */
    static String name(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        return name.startsWith("--") ? name : name.substring(0, Math.min(2, name.length()));
    }

    private static boolean isKnown(String name, CommandSpec command) {
        return command.optionsMap().containsKey(name)
                || command.subcommands().values().stream().anyMatch(each -> isKnown(name, each.getCommandSpec()));
    }

    /** What to say about it. */
    String refusal() {
        String place = AZURE.matcher(name).matches()
                ? "ARM_CLIENT_SECRET or DATABRICKS_CLIENT_SECRET (for Databricks' own service principals)"
                : "DATABRICKS_TOKEN or DATABRICKS_PASSWORD";
        return "There is no option '" + name + "': others can read command lines. Set " + place
                + " in the environment, or use a profile of ~/.databrickscfg with --profile NAME. If a secret stood on"
                + " this command line, replace it.";
    }
}
