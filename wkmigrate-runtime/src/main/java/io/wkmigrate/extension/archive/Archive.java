package io.wkmigrate.extension.archive;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a jar, in memory. */
public final class Archive {

    private final SortedMap<String, byte[]> files;

    Archive(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The names of all files, sorted. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Whether there is a file of that name. */
    public boolean contains(String name) {
        return files.containsKey(name);
    }

    /** The content of a file. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name)).map(content -> Arrays.copyOf(content, content.length));
    }
}
