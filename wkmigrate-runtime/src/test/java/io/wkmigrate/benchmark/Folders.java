package io.wkmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads, writes and removes folders as a whole. */
final class Folders {

    private Folders() {}

    /** All regular files below a folder, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The bytes of all files below a folder, by relative path. */
    static SortedMap<Path, byte[]> read(Path folder) throws IOException {
        SortedMap<Path, byte[]> contents = new TreeMap<>();
        for (Path each : files(folder)) {
            contents.put(folder.relativize(each), Files.readAllBytes(each));
        }
        return contents;
    }

    static void write(Path folder, SortedMap<Path, byte[]> contents) throws IOException {
        for (Map.Entry<Path, byte[]> each : contents.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each :
                        all.sorted((first, second) -> second.compareTo(first)).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
