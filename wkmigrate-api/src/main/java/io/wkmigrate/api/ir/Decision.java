package io.wkmigrate.api.ir;

import java.util.List;
import java.util.Optional;

/**
 * Why data is moved in the way it is, for those who have to agree with it.
 *
 * @param pattern the way chosen, such as {@code batch copy} or {@code streaming table}
 * @param reasons why, one sentence each
 * @param alternatives what else could have been chosen, and what it would take; one sentence each
 * @param schemaMode what happens when columns change: {@code addNewColumns}, {@code rescue}, …; empty where nothing evolves
 * @param incrementalState where it is kept what has been loaded already; empty if every run loads all
 */
public record Decision(
        String pattern,
        List<String> reasons,
        List<String> alternatives,
        Optional<String> schemaMode,
        Optional<String> incrementalState) {

    /** Takes the lists over. */
    public Decision {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
    }
}
