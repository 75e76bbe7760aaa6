package io.wkmigrate.lower.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.lower.plan.KeyAllocator;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * One value.
     *
     * @param key the key of the task value
     * @param property the property of the activity that it is for
     * @param source the expression as it is written, or nothing for a literal
     * @param literal the value, if it is known
     */
    public record Entry(String key, String property, String source, Optional<JsonNode> literal) {}

    /** Values for one activity; the key of the task is asked for when there is a first value. */
    public Evaluation(Supplier<String> allocateTaskKey) {
        this.allocateTaskKey = allocateTaskKey;
    }

    /** A value that a person has to compute; the text refers to it. */
    public JobText missing(String property, String expression) {
        return add(property, expression, Optional.empty());
    }

    /** A value that is known but cannot stand in the job; the text refers to it. */
    public JobText literal(String property, JsonNode value) {
        return add(property, "", Optional.of(value));
    }

    private JobText add(String property, String source, Optional<JsonNode> literal) {
        if (taskKey == null) {
            taskKey = allocateTaskKey.get();
        }
        String key = keys.allocate(property);
        entries.add(new Entry(key, property, source, literal));
        return JobText.taskValue(taskKey, key);
    }

    /** The key of the evaluate task, if there is one. */
    public Optional<String> taskKey() {
        return Optional.ofNullable(taskKey);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
