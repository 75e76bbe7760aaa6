package io.wkmigrate.cli;

import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.SourceNotFoundException;
import io.wkmigrate.load.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** The sources of a command. */
final class SourceArguments {

    @Parameters(
            arity = "1..*",
            paramLabel = "SRC",
            description =
                    "A folder in Git layout, ARM templates, a Synapse export, a zip of these, or one pipeline's JSON;"
                            + " or a folder that holds several factories.")
    private List<Path> paths = List.of();

    List<Path> paths() {
        return paths;
    }

    List<FactorySource> discover() throws SourceNotFoundException {
        return Sources.discover(paths);
    }

    /** The sources as they would be typed. */
    String words() {
        return paths.stream().map(Path::toString).map(ShellWord::of).collect(Collectors.joining(" "));
    }
}
