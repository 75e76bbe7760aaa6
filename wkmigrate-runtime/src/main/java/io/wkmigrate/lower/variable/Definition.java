package io.wkmigrate.lower.variable;

import io.wkmigrate.api.ir.Activity;

/**
 * A place where a variable gets a value.
 *
 * @param activity the activity that defines it; for a loop that hands it on, the loop
 */
public record Definition(Activity activity, Kind kind) {

    /** What a definition does. */
    public enum Kind {
        /** The value takes the place of the one before. */
        SET,
        /** The value is added to the one before as an element (VA-4). */
        APPEND,
        /** Activities of the body of a loop define it; the loop knows what they left. */
        LOOP,
        /** A person has to write what defines it. */
        BY_HAND
    }
}
