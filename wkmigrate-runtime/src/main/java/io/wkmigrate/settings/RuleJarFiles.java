package io.wkmigrate.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the rule jars that somebody names, by themselves or by their folder.
 *
 * @param namedIn a remark that follows each path in messages, with a blank before it; may be empty
 */
record RuleJarFiles(String namedIn) {

    /** The files in the order in which they are named, those of a folder by name; the same file twice is one. */
    List<Path> of(List<Path> named) throws IOException {
        Map<Path, Path> byPlace = new LinkedHashMap<>();
        for (Path each : named) {
            for (Path jar : jars(each)) {
                byPlace.putIfAbsent(jar.toRealPath(), jar);
            }
        }
        return List.copyOf(byPlace.values());
    }

    private List<Path> jars(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return inFolder(path);
        } else if (!Files.exists(path)) {
            throw new SettingsException("There is no rule jar " + path + namedIn + ". Check the path.");
        }
        return List.of(path);
    }

    private List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> jars = entries.filter(RuleJarFiles::isJar)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
            if (jars.isEmpty()) {
                throw new SettingsException("The folder " + folder + namedIn
                        + " holds no rule jar: no file in it ends with .jar. Folders in it are not looked into.");
            }
            return jars;
        }
    }

    private static boolean isJar(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".jar") && !Files.isDirectory(path);
    }
}
