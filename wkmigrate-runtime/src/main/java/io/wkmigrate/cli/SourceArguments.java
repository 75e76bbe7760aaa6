package io.wkmigrate.cli;

import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.SourceNotFoundException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The sources of a command. */
final class SourceArguments {

    @Parameters(
            arity = "1..*",
            paramLabel = "SRC",
            converter = SourceName.Converter.class,
            description =
                    "A folder in Git layout, ARM templates, a Synapse export, a zip of these, or one pipeline's JSON;"
                            + " a folder that holds several factories; or the resource id of a live factory"
                            + " (/subscriptions/...).")
    private List<SourceName> names = List.of();

    @Mixin
    private final AzureOptions azure = new AzureOptions();

    /** Those on disk. */
    List<Path> paths() {
        return given().paths();
    }

    List<FactorySource> discover(Session session) throws SourceNotFoundException {
        return given().discover(session);
    }

    /** The sources as they would be typed. */
    String words() {
        return given().words();
    }

    private GivenSources given() {
        return new GivenSources(names, azure);
    }
}
