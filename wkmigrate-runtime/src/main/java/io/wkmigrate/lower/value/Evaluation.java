package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.placement.JobValue;
import io.wkmigrate.lower.plan.KeyAllocator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values that a job cannot hold itself: they are published by one evaluate task right before the task that needs
 * them. The task exists only if there is such a value.
 */
public final class Evaluation {

    private final Supplier<String> allocateTaskKey;
    private final KeyAllocator keys = new KeyAllocator(KeyAllocator.Style.TASK);
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable String taskKey;

    /** How a value is published. */
    public enum Form {
        /** As the text that a parameter holds. */
        TEXT,
        /** As the text that ADF makes of it, where texts are compared. */
        SPELLED,
        /** As a list, for a loop. */
        LIST,
        /** As a boolean, for a condition. */
        BOOLEAN,
        /** As JSON, or as no text where there is no value: for a job that reads it whatever its type. */
        VALUE
    }

    /** What is published. */
    public sealed interface Content {}

    /** A value that is known. */
    public record Known(JsonNode value, Form form) implements Content {}

    /**
     * A value that is computed.
     *
     * @param type what is known of its type
     * @param checked the type it must have, which the code checks
     */
    public record Computed(Node tree, Type type, Type checked, Form form) implements Content {}

    /** A value of the job that a child job is passed. */
    public record Passed(JobValue value, Form form) implements Content {}

    /**
     * A value that a person has to compute.
     *
     * @param reason why, as a sentence
     */
    public record Missing(String reason) implements Content {}

    /**
     * One value.
     *
     * @param key the key of the task value
     * @param property the property of the activity that it is for
     */
    public record Entry(String key, String property, Content content) {}

    /** Values for one activity; the key of the task is asked for when there is a first value. */
    public Evaluation(Supplier<String> allocateTaskKey) {
        this.allocateTaskKey = allocateTaskKey;
    }

    /** Adds a value; the text refers to it. */
    public JobText add(String property, Content content) {
        if (taskKey == null) {
            taskKey = allocateTaskKey.get();
        }
        String key = keys.allocate(property);
        entries.add(new Entry(key, property, content));
        return JobText.taskValue(taskKey, key);
    }

    /** The key of the evaluate task, if there is one. */
    public Optional<String> taskKey() {
        return Optional.ofNullable(taskKey);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The properties whose values a person has to compute, and why. */
    public Map<String, String> missing() {
        Map<String, String> missing = new LinkedHashMap<>();
        entries.forEach(each -> {
            if (each.content() instanceof Missing value) {
                missing.put(each.property(), value.reason());
            }
        });
        return missing;
    }
}
