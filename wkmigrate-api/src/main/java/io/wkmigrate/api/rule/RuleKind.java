package io.wkmigrate.api.rule;

import java.util.Locale;

/** What a rule translates or rewrites, or that it adds functions. */
public enum RuleKind {
    ACTIVITY,
    DATASET,
    LINKED_SERVICE,
    TRIGGER,
    COPY_SOURCE,
    COPY_SINK,
    PIPELINE_REWRITE,
    JOB_REWRITE,
    STORAGE_REWRITE,
    INGESTION_REWRITE,
    TASK_NAME_REWRITE,
    FUNCTION_LIBRARY;

    /** The kind in words: {@code linked service}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
