package io.wkmigrate.store;

import java.util.List;

/**
 * What writing did to a folder, or would do; all lists hold paths in the folder, sorted.
 *
 * @param created files that were not there
 * @param updated files that held what an earlier run wrote
 * @param unchanged files that hold the right bytes already
 * @param removed files of an earlier run that are no longer part of the bundle
 * @param keptEdits files that somebody else wrote or changed, and that were kept as they are
 */
public record WriteOutcome(
        List<String> created,
        List<String> updated,
        List<String> unchanged,
        List<String> removed,
        List<String> keptEdits) {

    /** Takes the lists over. */
    public WriteOutcome {
        created = List.copyOf(created);
        updated = List.copyOf(updated);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
        keptEdits = List.copyOf(keptEdits);
    }

    /** Whether anything changes. */
    public boolean changes() {
        return !created.isEmpty() || !updated.isEmpty() || !removed.isEmpty();
    }
}
