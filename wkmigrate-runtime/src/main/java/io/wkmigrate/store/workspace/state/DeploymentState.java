package io.wkmigrate.store.workspace.state;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a deployment remembers.
 *
 * @param jobs by key
 * @param pipelines by key
 * @param files by path
 * @param open what an apply was going to write and has not said to be written: hashes of what was wanted, by the ids of the
 *     steps
 */
public record DeploymentState(
        SortedMap<String, ResourceRecord> jobs,
        SortedMap<String, ResourceRecord> pipelines,
        SortedMap<String, FileRecord> files,
        SortedMap<String, String> open) {

    /** Before the first deploy. */
    public static final DeploymentState NONE = new DeploymentState(
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());

    /** Makes the collections its own. */
    public DeploymentState {
        jobs = Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
        pipelines = Collections.unmodifiableSortedMap(new TreeMap<>(pipelines));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    }

    /**
     * A job or pipeline.
     *
     * @param id its id
     * @param sent what was sent
     * @param read what the service gave back right after, with the defaults that it added
     */
    public record ResourceRecord(String id, Fingerprints sent, Fingerprints read) {}

    /**
     * A file or notebook.
     *
     * @param sent the hash of what was sent
     * @param read the hash of what the service gave back; the same unless it writes notebooks in its own way
     * @param stamp by which the service shows that it has not been written since; empty where it does not
     */
    public record FileRecord(String sent, String read, String stamp) {}
}
