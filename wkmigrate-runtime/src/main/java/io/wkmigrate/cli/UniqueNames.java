package io.wkmigrate.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Hands out names, each once ignoring case, since many file systems ignore it too. */
final class UniqueNames {

    private final Set<String> taken = new HashSet<>();

    /** The wanted name, or the same with a number behind it. */
    String claim(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + "-" + number;
        }
        return name;
    }
}
