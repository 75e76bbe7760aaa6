package io.wkmigrate.api.ir;

import java.util.Map;
import java.util.Optional;

/**
 * Runs a notebook that consists of calls of the Python library. What the assignment {@link #OUTPUT} has is the output of
 * the activity: what others read of it is published.
 *
 * @param assignments what is computed, by variable, in order
 * @param compute where it runs
 * @param decision how the notebook came to be what it is, where there was a choice
 */
public record LibraryNotebook(Map<String, Code> assignments, Compute compute, Optional<Decision> decision)
        implements ActivityKind.Work {

    /** The variable that holds the output of the activity. */
    public static final String OUTPUT = "output";

    /** Takes the assignments over. */
    public LibraryNotebook {
        assignments = OrderedCopy.of(assignments);
    }
}
