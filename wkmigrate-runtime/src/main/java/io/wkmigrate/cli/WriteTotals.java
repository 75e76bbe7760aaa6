package io.wkmigrate.cli;

import io.wkmigrate.store.WriteOutcome;

/** How many files writing created, updated, left alone, removed, and kept because somebody had edited them. */
record WriteTotals(long created, long updated, long unchanged, long removed, long kept) {

    static final WriteTotals NONE = new WriteTotals(0, 0, 0, 0, 0);

    WriteTotals plus(WriteOutcome outcome) {
        return new WriteTotals(
                created + outcome.created().size(),
                updated + outcome.updated().size(),
                unchanged + outcome.unchanged().size(),
                removed + outcome.removed().size(),
                kept + outcome.keptEdits().size());
    }

    boolean changes() {
        return created + updated + removed > 0;
    }

    @Override
    public String toString() {
        String counts =
                created + " created, " + updated + " updated, " + unchanged + " unchanged, " + removed + " removed";
        return kept == 0 ? counts : counts + ", " + kept + " edited by hand and kept";
    }
}
