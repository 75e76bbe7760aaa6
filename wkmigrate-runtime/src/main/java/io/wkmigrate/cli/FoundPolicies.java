package io.wkmigrate.cli;

import io.wkmigrate.settings.Configuration;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Policies of a configuration that merely lies in the working directory. Rule jars have to be trusted; policies decide as
 * whom jobs run and where data lies, and whoever could put something into a checkout could put these there too.
 *
 * @param files the files of the policies
 */
record FoundPolicies(List<Path> files) {

    /** Says that they are applied, whoever wants quiet. */
    void warn(Talk talk) {
        talk.warning("The policies of " + Configuration.FILE_NAME + " are applied, which nobody named and which lies in"
                + " the working directory: " + names() + ". They can decide as whom jobs run and where data lies."
                + " If you mean them, say so: --config " + Configuration.FILE_NAME + "; else --no-rules.");
    }

    /** What a command says that would put them into a workspace. */
    CommandFailure refusal() {
        return CommandFailure.usage("Nobody named " + Configuration.FILE_NAME + ", which lies in the working directory,"
                + " so its policies do not go into a workspace: " + names() + ". Add --config "
                + Configuration.FILE_NAME + " to apply them, or --no-rules to leave them out.");
    }

    private String names() {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
