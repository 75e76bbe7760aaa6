package io.wkmigrate.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * A bundle in a folder. A manifest of hashes in the folder tells the files of earlier runs from those that somebody edited
 * or added; the former are replaced and removed as needed, the latter are kept.
 */
public final class BundleDirectory {

    private final BundlePath manifest;

    /** Folders of bundles. */
    public BundleDirectory() {
        this(Manifest.FILE);
    }

    /**
     * Folders that have their manifest elsewhere, since a file in {@code metadata} would not belong there.
     *
     * @param manifest the path of the manifest in the folder
     */
    public BundleDirectory(String manifest) {
        this.manifest = new BundlePath(manifest);
    }

    /**
     * Writes files into a folder. A new folder appears with all its files at once; in an existing one every file is
     * replaced at once. A run that is killed leaves nothing that the next one takes for an edit.
     *
     * @param directory the folder; made if it is not there
     * @param files the files by path, with {@code /} between its parts
     * @param overwrite whether to replace files at these paths that somebody else wrote or changed
     * @throws IOException when the folder cannot be read or written; its files are whole nonetheless
     */
    public WriteOutcome write(Path directory, SortedMap<String, byte[]> files, boolean overwrite) throws IOException {
        DirectoryPlan plan = DirectoryPlan.of(directory, manifest, files, overwrite);
        for (DirectoryChange.Step step : DirectoryChange.steps(plan)) {
            step.run();
        }
        return plan.outcome();
    }

    /** What {@link #write} would do without {@code overwrite}; changes nothing. */
    public WriteOutcome check(Path directory, SortedMap<String, byte[]> files) throws IOException {
        return DirectoryPlan.of(directory, manifest, files, false).outcome();
    }
}
