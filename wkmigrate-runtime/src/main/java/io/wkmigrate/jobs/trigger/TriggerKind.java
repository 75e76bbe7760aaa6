package io.wkmigrate.jobs.trigger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What starts a run. */
public enum TriggerKind {
    /** A Quartz cron expression. */
    SCHEDULE("schedule"),
    /** Every so many minutes, hours, days or weeks. */
    PERIODIC("periodic"),
    /** Files that arrive. */
    FILE_ARRIVAL("file_arrival"),
    /** Tables that change. */
    TABLE_UPDATE("table_update"),
    /** Models that change. */
    MODEL("model"),
    /** The end of the run before. */
    CONTINUOUS("continuous"),
    /** Something that came after this program was written. It fires nevertheless. */
    UNKNOWN("unknown");

    private final String word;

    TriggerKind(String word) {
        this.word = word;
    }

    /** The name as settings and filters write it. */
    public String word() {
        return word;
    }

    /** The kind with such a name in settings; never {@link #UNKNOWN}, which is no name of a kind. */
    static Optional<TriggerKind> ofType(String type) {
        return ofWord(type).filter(each -> each != UNKNOWN);
    }

    /** The kind with such a name in filters. */
    public static Optional<TriggerKind> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(TriggerKind::word).toList();
    }
}
