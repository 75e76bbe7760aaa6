package io.wkmigrate.jobs.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be odd about a scheduled job. */
public enum FindingKind {
    /** A trigger that this program does not know. */
    UNKNOWN_TRIGGER("unknown-trigger", "Triggers of an unknown kind"),
    /** A schedule of which nobody can tell when it fires. */
    UNREADABLE("unreadable", "Schedules that cannot be read"),
    /** Two jobs of the same converted pipeline. */
    DUPLICATE("duplicate", "Duplicates of converted pipelines"),
    /** Whoever made it or runs it is gone. */
    ORPHANED("orphaned", "Owners that are gone"),
    /** It starts very often. */
    FREQUENT("frequent", "Jobs that start very often"),
    /** The next deployment of a bundle may resume it. */
    BUNDLE("bundle", "Jobs of bundles, whose pause may not last"),
    /** Nobody but the service can pause it. */
    SYSTEM("system", "Jobs that only the service can change");

    private final String word;
    private final String title;

    FindingKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The name on command lines and in JSON. */
    public String word() {
        return word;
    }

    /** The heading for people. */
    public String title() {
        return title;
    }

    /** The kind with such a name. */
    public static Optional<FindingKind> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(FindingKind::word).toList();
    }
}
