package io.wkmigrate.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides what happens to each file of a folder: created, updated, left, removed, or kept because it is not ours. */
final class DirectoryPlanner {

    private final Path directory;
    private final BundlePath manifest;
    private final boolean overwrite;
    private final Manifest before;
    private final Set<BundlePath> checkedFolders = new HashSet<>();
    private final SortedMap<String, byte[]> writes = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> after = new TreeMap<>();
    private final List<String> created = new ArrayList<>();
    private final List<String> updated = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final SortedSet<String> keptEdits = new TreeSet<>();

    /**
     * Starts to look at a folder.
     *
     * @throws IOException when it cannot be the folder of a bundle
     */
    DirectoryPlanner(Path directory, BundlePath manifest, boolean overwrite) throws IOException {
        this.directory = directory;
        this.manifest = manifest;
        this.overwrite = overwrite;
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        requireFolders(manifest);
        this.before = Manifest.read(manifest.in(directory));
    }

    /** Decides on a file of the bundle. */
    void produced(BundlePath path, byte[] bytes) throws IOException {
        Path file = existing(path);
        if (!isThere(file)) {
            created.add(path.text());
            write(path, bytes);
        } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(file), bytes)) {
            unchanged.add(path.text());
            list(path, bytes);
        } else if (overwrite || isOurs(path, file)) {
            updated.add(path.text());
            write(path, bytes);
        } else {
            keep(path);
        }
    }

    /** Decides on the files that earlier runs wrote and that are not among those of the bundle now. */
    void noMoreProduced(Set<String> produced) throws IOException {
        for (String each : before.paths()) {
            if (!produced.contains(each)) {
                noMoreProduced(new BundlePath(each));
            }
        }
    }

    private void noMoreProduced(BundlePath path) throws IOException {
        Path file = existing(path);
        if (!isThere(file)) {
            return;
        }
        if (overwrite || isOurs(path, file)) {
            removed.add(path.text());
        } else {
            keep(path);
        }
    }

    private Path existing(BundlePath path) throws IOException {
        requireFolders(path);
        return path.in(directory);
    }

    /** A link below the folder could lead outside, and what is written or removed there is not ours. */
    private void requireFolders(BundlePath path) throws IOException {
        for (BundlePath each : path.folders()) {
            Path folder = each.in(directory);
            if (checkedFolders.add(each) && isThere(folder) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(
                        "\"" + folder + "\" is a link or a file where the bundle has a folder; move it away");
            }
        }
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isOurs(BundlePath path, Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && before.wrote(path.text(), Files.readAllBytes(file));
    }

    private void write(BundlePath path, byte[] bytes) {
        writes.put(path.text(), bytes);
        list(path, bytes);
    }

    private void list(BundlePath path, byte[] bytes) {
        after.put(path.text(), new TreeSet<>(List.of(Hash.of(bytes))));
    }

    /** Goes on listing what was written last, so that the file is ours again once the edit is undone. */
    private void keep(BundlePath path) {
        keptEdits.add(path.text());
        if (before.paths().contains(path.text())) {
            after.put(path.text(), before.hashes(path.text()));
        }
    }

    /** The plan for all files decided on. */
    DirectoryPlan plan() {
        WriteOutcome outcome = new WriteOutcome(created, updated, unchanged, removed, List.copyOf(keptEdits));
        return new DirectoryPlan(directory, manifest, writes, before, new Manifest(after), outcome);
    }
}
