package io.wkmigrate.api.finding;

/** What a finding does to the status of the activity it is about; later constants outweigh earlier ones. */
public enum Effect {
    /** The translation is faithful all the same. */
    NONE,
    /** The task runs and differs from ADF in the way the finding names: the activity is {@code approximated}. */
    DEVIATION,
    /** A person has to write something: the activity is a {@code placeholder}. */
    GAP
}
