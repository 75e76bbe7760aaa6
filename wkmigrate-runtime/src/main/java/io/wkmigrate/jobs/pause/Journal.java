package io.wkmigrate.jobs.pause;

/** Where a receipt is written. */
@FunctionalInterface
public interface Journal {

    /** Adds a line, which survives whatever happens once this returns. May be called by several threads. */
    void append(String line);
}
