package io.wkmigrate.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/**
 * What has to be done to a folder so that it holds the files of a bundle; found by looking only.
 *
 * @param directory the folder, absolute
 * @param manifest where its manifest is
 * @param writes the files that are created or replaced
 * @param before the manifest that the folder has
 * @param after the manifest that it will have
 * @param outcome the same for people
 */
record DirectoryPlan(
        Path directory,
        BundlePath manifest,
        SortedMap<String, byte[]> writes,
        Manifest before,
        Manifest after,
        WriteOutcome outcome) {

    static DirectoryPlan of(Path directory, BundlePath manifest, SortedMap<String, byte[]> files, boolean overwrite)
            throws IOException {
        if (files.containsKey(manifest.text())) {
            throw new IllegalArgumentException(manifest + " is written by the store itself");
        }
        DirectoryPlanner planner = new DirectoryPlanner(directory.toAbsolutePath(), manifest, overwrite);
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            planner.produced(new BundlePath(each.getKey()), each.getValue());
        }
        planner.noMoreProduced(files.keySet());
        return planner.plan();
    }
}
