package io.wkmigrate.api.ir;

/** How a Copy activity writes its data. Rules may bring kinds of their own, which only they understand. */
public interface CopySink {

    /**
     * Rows.
     *
     * @param writer a sink of the Python library: an object with {@code write(data)}
     */
    record Rows(Code writer) implements CopySink {}

    /**
     * Files as they are (CP-33).
     *
     * @param files {@code binaries.Sink(…)} of the Python library
     */
    record Bytes(Code files) implements CopySink {}

    /**
     * What generated code cannot write.
     *
     * @param reason why, and what to do instead; one or two sentences
     */
    record Unsupported(String reason) implements CopySink {}
}
