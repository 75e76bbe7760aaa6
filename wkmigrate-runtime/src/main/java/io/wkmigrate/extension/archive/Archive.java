package io.wkmigrate.extension.archive;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a jar, in memory. */
public final class Archive {

    private static final String CLASS = ".class";

    private final SortedMap<String, byte[]> files;

    Archive(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The names of all files, sorted. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /**
     * The names of the files that hold classes, sorted: these are looked through, and no others are loaded. Other
     * versions of classes, below META-INF, are not loaded, whatever the running Java is.
     */
    public List<String> classFiles() {
        return files.keySet().stream().filter(Archive::holdsClass).toList();
    }

    private static boolean holdsClass(String name) {
        return name.endsWith(CLASS) && !name.startsWith("META-INF/") && !name.equals("module-info" + CLASS);
    }

    /** Whether it holds a class, by its name as Java says it: {@code com.acme.Ship}. */
    public boolean containsClass(String type) {
        return type(type).isPresent();
    }

    /** The bytes of a class, by its name as Java says it. */
    public Optional<byte[]> type(String type) {
        return Optional.of(type.replace('.', '/') + CLASS)
                .filter(Archive::holdsClass)
                .flatMap(this::file);
    }

    /** The content of a file. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name)).map(content -> Arrays.copyOf(content, content.length));
    }
}
