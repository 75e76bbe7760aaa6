package io.wkmigrate.load.input;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that was found and is not read yet.
 *
 * @param path relative to the source that was given, such as {@code a/x.json} or {@code a.zip!/x.json}
 * @param disk the file on disk, or the archive it is in
 * @param entry the name of the entry, when it is in an archive
 * @param size in bytes, unpacked
 */
public record FoundFile(String path, Path disk, Optional<String> entry, long size) {

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path without its last part; empty at the top. */
    public String folder() {
        return Paths.parent(path);
    }

    /** The name without its extension. */
    public String stem() {
        return Paths.stem(path);
    }

    /** Whether it is JSON by its name. */
    public boolean isJson() {
        return hasExtension(".json");
    }

    /** Whether the name ends in this, ignoring case. */
    public boolean hasExtension(String extension) {
        return name().toLowerCase(Locale.ROOT).endsWith(extension);
    }
}
