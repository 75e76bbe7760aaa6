package io.wkmigrate.doctor;

/** Something that is looked at. */
public interface Check {

    /** What is looked at, in a word or two. */
    String name();

    /** Looks. Throws what the workspace package throws; that is a failure then. */
    Result run();

    /** Whether the checks behind it make no sense when it fails. */
    default boolean isBasis() {
        return true;
    }
}
