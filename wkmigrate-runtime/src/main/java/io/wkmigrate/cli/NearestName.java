package io.wkmigrate.cli;

import io.wkmigrate.api.finding.Spelling;
import java.util.Collection;

/** Guesses what somebody meant to type. */
final class NearestName {

    private NearestName() {}

    /** A sentence that names the nearest of the known names, to be put behind a message; empty if none is near. */
    static String suggestion(String word, Collection<String> known) {
        return Spelling.nearest(word, known)
                .map(each -> " Did you mean '" + each + "'?")
                .orElse("");
    }
}
