package io.wkmigrate.extension.guard;

import io.wkmigrate.api.ir.Activity;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.CopySink;
import io.wkmigrate.api.ir.CopySource;
import io.wkmigrate.api.ir.Dataset;
import io.wkmigrate.api.ir.Trigger;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of rules that translate definitions by their types. */
final class TranslatorKinds {

    /** What they make. */
    private static final Map<RuleKind, Class<?>> RESULTS = Map.of(
            RuleKind.ACTIVITY, Activity.class,
            RuleKind.DATASET, Dataset.class,
            RuleKind.LINKED_SERVICE, Connection.class,
            RuleKind.TRIGGER, Trigger.class,
            RuleKind.COPY_SOURCE, CopySource.class,
            RuleKind.COPY_SINK, CopySink.class);

    private TranslatorKinds() {}

    static boolean includes(RuleKind kind) {
        return RESULTS.containsKey(kind);
    }

    /** What rules of a kind make. */
    static Class<?> result(RuleKind kind) {
        Class<?> result = RESULTS.get(kind);
        if (result == null) {
            throw new IllegalArgumentException(kind + " translates no definitions");
        }
        return result;
    }

    /** What a module has for a type in lower case. */
    static @Nullable Rule<?, ?> find(RuleModule module, RuleKind kind, String type) {
        return switch (kind) {
            case ACTIVITY -> module.activity(type);
            case DATASET -> module.dataset(type);
            case LINKED_SERVICE -> module.linkedService(type);
            case TRIGGER -> module.trigger(type);
            case COPY_SOURCE -> module.copySource(type);
            case COPY_SINK -> module.copySink(type);
            case PIPELINE_REWRITE,
                    JOB_REWRITE,
                    STORAGE_REWRITE,
                    INGESTION_REWRITE,
                    TASK_NAME_REWRITE,
                    FUNCTION_LIBRARY -> null;
        };
    }
}
