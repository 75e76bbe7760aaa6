package io.wkmigrate.cli;

import io.wkmigrate.settings.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which configuration names rules and policies. */
final class ConfigurationOption {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration that names rules and policies (default: wkmigrate.yml, if it is there).")
    private @Nullable Path file;

    /** Whether somebody asked for it; else it merely lies in the working directory, with whatever came there. */
    boolean isNamed() {
        return file != null;
    }

    Configuration read() throws IOException {
        Path read = file == null ? Path.of(Configuration.FILE_NAME) : file;
        return file == null && !Files.exists(read) ? Configuration.NONE : Configuration.read(read);
    }

    /** The option as it would be typed, with a blank before it. */
    String words() {
        return file == null ? "" : " --config " + ShellWord.of(file.toString());
    }
}
