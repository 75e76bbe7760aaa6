package io.wkmigrate.cli.trial;

import java.util.Locale;

/** What is the matter with something that differs. */
public enum ChangeKind {
    ADDED,
    REMOVED,
    CHANGED;

    /** The kind in a word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
