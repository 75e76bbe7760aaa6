package io.wkmigrate.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a configuration file says. Which jars are trusted is not among it: a checkout brings its own configuration, and
 * must not bring its own trust.
 *
 * @param file how the file was named; empty when there is none
 * @param rules rule jars, and folders of them
 * @param policies files of policies
 */
public record Configuration(String file, List<Path> rules, List<Path> policies) {

    /** The file that is read when it lies in the working directory. */
    public static final String FILE_NAME = "wkmigrate.yml";

    /** Nothing is configured. */
    public static final Configuration NONE = new Configuration("", List.of(), List.of());

    private static final int LARGEST = 1 << 20;

    /** Makes the lists its own. */
    public Configuration {
        rules = List.copyOf(rules);
        policies = List.copyOf(policies);
    }

    /**
     * Reads a configuration file. Paths in it are relative to its folder.
     *
     * @throws SettingsException naming file and line, when it is not there or says something else than it may
     */
    public static Configuration read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new SettingsException(file + " is not there, or is no file. Check the path.");
        } else if (Files.size(file) > LARGEST) {
            throw new SettingsException(
                    file + " is larger than 1 MiB; a configuration names a few files. Check the path.");
        }
        return new ConfigurationReader(file).read(Files.readAllBytes(file));
    }
}
