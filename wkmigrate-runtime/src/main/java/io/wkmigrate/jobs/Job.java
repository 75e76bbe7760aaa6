package io.wkmigrate.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.jobs.trigger.Trigger;
import io.wkmigrate.jobs.trigger.Triggers;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a job without looking at its tasks and runs. Small, since a workspace may hold 12,000 of them.
 *
 * @param creator who made it; absent when that user was deleted
 * @param runAs as whom it runs; lists of jobs say so only where the settings do
 */
public record Job(
        long id,
        String name,
        Optional<String> creator,
        Optional<String> runAs,
        Optional<Instant> created,
        Management management,
        SortedMap<String, String> tags,
        List<Trigger> triggers) {

    /** By name, then by id, since names are not unique. */
    public static final Comparator<Job> ORDER = Comparator.comparing(Job::name).thenComparingLong(Job::id);

    /** Makes the collections its own. */
    public Job {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        triggers = List.copyOf(triggers);
    }

    /** Reads a job as the service lists it. */
    public static Job of(JsonNode json) {
        JsonNode settings = json.path("settings");
        return new Job(
                json.path("job_id").asLong(),
                settings.path("name").asText("Untitled"),
                text(json, "creator_user_name"),
                text(json, "run_as_user_name").or(() -> runAs(settings.path("run_as"))),
                json.hasNonNull("created_time")
                        ? Optional.of(
                                Instant.ofEpochMilli(json.path("created_time").asLong()))
                        : Optional.empty(),
                Management.of(settings),
                tags(settings.path("tags")),
                Triggers.of(settings));
    }

    /** Whether something may start it by itself. */
    public boolean mayFire() {
        return triggers.stream().anyMatch(Trigger::mayFire);
    }

    /** Whether something would start it if it were not paused. */
    public boolean isPaused() {
        return !triggers.isEmpty() && !mayFire();
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.of(json.path(field).asText("")).filter(each -> !each.isEmpty());
    }

    private static Optional<String> runAs(JsonNode identity) {
        return text(identity, "user_name")
                .or(() -> text(identity, "service_principal_name"))
                .or(() -> text(identity, "group_name"));
    }

    private static SortedMap<String, String> tags(JsonNode json) {
        SortedMap<String, String> tags = new TreeMap<>();
        for (Map.Entry<String, JsonNode> tag : json.properties()) {
            tags.put(tag.getKey(), tag.getValue().asText());
        }
        return tags;
    }
}
