package io.wkmigrate.cli;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.live.ReadProgress;
import java.util.function.LongSupplier;

/** How many definitions of a live factory have come. */
final class ReadingProgress implements ReadProgress {

    private final ProgressLine line;
    private final String factory;
    private final LongSupplier nanoseconds;
    private int count;

    /** @param nanoseconds the clock; only differences count */
    ReadingProgress(Session session, String factory, LongSupplier nanoseconds) {
        this.line = new ProgressLine(session, nanoseconds.getAsLong());
        this.factory = factory;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public synchronized void read(DefinitionKind kind, int definitions) {
        count += definitions;
        line.at(nanoseconds.getAsLong(), () -> "Reading " + factory + ": " + count + " definitions");
    }
}
