package io.wkmigrate.load.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files of a source, sorted by path, whatever order the file system or archive has them in.
 *
 * @param files those to be read
 * @param refused those that must not be read
 */
public record Listing(List<FoundFile> files, List<RefusedFile> refused) {

    /** Sorts the files. */
    public Listing {
        files = files.stream().sorted(Comparator.comparing(FoundFile::path)).toList();
        refused =
                refused.stream().sorted(Comparator.comparing(RefusedFile::path)).toList();
    }

    /** The files of both. */
    public Listing plus(Listing other) {
        List<FoundFile> allFiles = new ArrayList<>(files);
        allFiles.addAll(other.files);
        List<RefusedFile> allRefused = new ArrayList<>(refused);
        allRefused.addAll(other.refused);
        return new Listing(allFiles, allRefused);
    }
}
