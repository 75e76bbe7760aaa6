package io.wkmigrate.store;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the files of a bundle. Two paths that differ only in case are one file on many systems, so they clash. */
final class BundleFiles {

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> folded = new HashSet<>();

    void add(String path, String text) {
        String checked = new BundlePath(path).text();
        if (!folded.add(checked.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Two files of the bundle have the path \"" + path + "\"");
        }
        files.put(checked, text.getBytes(StandardCharsets.UTF_8));
    }

    SortedMap<String, byte[]> asMap() {
        return Collections.unmodifiableSortedMap(files);
    }
}
