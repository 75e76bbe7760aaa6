package io.wkmigrate.expression.conformance;

/** A line of a case file. */
public sealed interface CaseLine {

    /** A case. */
    record Case(ConformanceCase value) implements CaseLine {}

    /**
     * A line that is no case.
     *
     * @param number counted from 1
     * @param reason why, without quoting it
     */
    record Unreadable(int number, String reason) implements CaseLine {}
}
