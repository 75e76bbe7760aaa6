package io.wkmigrate.api.ir;

import java.util.Optional;

/** How a Copy or Lookup activity reads its data. Rules may bring kinds of their own, which only they understand. */
public interface CopySource {

    /**
     * Rows.
     *
     * @param reader a source of the Python library: an object with {@code read()}, which gives a data frame
     * @param files the files behind it, for those who would rather load them as they arrive
     */
    record Rows(Code reader, Optional<FileIngestion> files) implements CopySource {}

    /**
     * Files as they are (CP-33), which only files can take.
     *
     * @param files {@code binaries.Source(…)} of the Python library
     */
    record Bytes(Code files) implements CopySource {}

    /**
     * What generated code cannot read.
     *
     * @param reason why, and what to do instead; one or two sentences
     */
    record Unsupported(String reason) implements CopySource {}

    /** Rows that are no files. */
    static Rows rows(Code reader) {
        return new Rows(reader, Optional.empty());
    }
}
