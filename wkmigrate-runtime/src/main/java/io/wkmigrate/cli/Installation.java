package io.wkmigrate.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Where this program lies. */
final class Installation {

    /** Where the build puts the runnable jar. */
    private static final Path BUILT = Path.of("wkmigrate-runtime", "target", "wkmigrate.jar");

    private Installation() {}

    /** The folder of sources in which the running jar was built, if it still lies there. */
    static Optional<Path> sources() {
        return sources(System.getProperty("java.class.path", ""));
    }

    /**
     * The same for a class path.
     *
     * @param classPath nothing but the jar, where the program was started with {@code -jar}
     */
    static Optional<Path> sources(String classPath) {
        if (classPath.contains(File.pathSeparator) || !Path.of(classPath).endsWith(BUILT)) {
            return Optional.empty();
        }
        return Optional.of(
                Path.of(classPath).toAbsolutePath().resolveSibling("../..").normalize());
    }
}
