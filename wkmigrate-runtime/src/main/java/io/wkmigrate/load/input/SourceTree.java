package io.wkmigrate.load.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One source as it was given, listed and not read.
 *
 * @param name the last part of the source's own name
 * @param root the folder that all paths of the listing have in common: empty, {@code name} or {@code name!}
 * @param listing the files
 */
public record SourceTree(String name, String root, Listing listing) {

    private static final int ZIP_MAGIC = 'P' << 8 | 'K';

    /**
     * Lists a source.
     *
     * @param name what to call it in paths
     * @param isOneOfSeveral whether the paths of files in a folder have to start with the name
     */
    public static SourceTree open(Path source, String name, boolean isOneOfSeveral) throws IOException {
        if (Files.isDirectory(source)) {
            String root = isOneOfSeveral ? name : "";
            return new SourceTree(name, root, FolderLister.list(source, root, ArchiveLimits.DEFAULT));
        }
        if (isArchive(source)) {
            return new SourceTree(name, name + "!", ArchiveLister.list(source, name, ArchiveLimits.DEFAULT));
        }
        FoundFile file = new FoundFile(name, source, Optional.empty(), Files.size(source));
        return new SourceTree(name, "", new Listing(List.of(file), List.of()));
    }

    /** Whether the source is a single file that is no archive. */
    public boolean isSingleFile() {
        return listing.files().size() == 1 && listing.files().get(0).path().equals(name);
    }

    /** The same source with more files. */
    public SourceTree with(List<FoundFile> files) {
        return new SourceTree(name, root, listing.plus(new Listing(files, List.of())));
    }

    private static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (in.read() << 8 | in.read()) == ZIP_MAGIC;
        }
    }
}
