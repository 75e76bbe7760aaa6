package io.wkmigrate.store.workspace.plan;

import java.util.List;

/** Long lists in sentences. */
final class Shortened {

    private static final int SHOWN = 10;

    private Shortened() {}

    /** The first few, and how many more there are. */
    static String list(List<String> words) {
        String first = String.join(", ", words.subList(0, Math.min(SHOWN, words.size())));
        return words.size() <= SHOWN ? first : first + " and " + (words.size() - SHOWN) + " more";
    }
}
