package io.wkmigrate.jobs.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What starts by itself beside jobs. */
public enum Outside {
    /** Declarative pipelines that run without a break. */
    PIPELINES("pipelines"),
    /** SQL alerts. */
    ALERTS("alerts"),
    /** Dashboards that are brought up to date. */
    DASHBOARDS("dashboards");

    private final String word;

    Outside(String word) {
        this.word = word;
    }

    /** The name on command lines. */
    public String word() {
        return word;
    }

    /** The kind with such a name. */
    public static Optional<Outside> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Outside::word).toList();
    }
}
