package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A partial change of settings: each field that is given replaces the field as a whole; nothing inside of a field is
 * merged, except that tasks and job clusters replace or join those of the same list by their keys.
 */
final class JobUpdate {

    private static final Map<String, String> KEYS = Map.of("tasks", "task_key", "job_clusters", "job_cluster_key");

    private static final Set<String> GRAPH = Set.of("tasks", "job_clusters", "environments");

    private JobUpdate() {}

    static ObjectNode apply(ObjectNode present, JsonNode changes, JsonNode fieldsToRemove) {
        ObjectNode settings = present.deepCopy();
        fieldsToRemove.forEach(field -> remove(settings, field.asText()));
        changes.properties().forEach(field -> {
            String key = KEYS.get(field.getKey());
            boolean merges = key != null && settings.path(field.getKey()).isArray();
            settings.set(
                    field.getKey(),
                    merges ? merged(settings.path(field.getKey()), field.getValue(), key) : field.getValue());
        });
        return settings;
    }

    /** Whether anything changes that the graph of the tasks consists of. */
    static boolean touchesTasks(JsonNode changes, JsonNode fieldsToRemove) {
        Stream<String> removed = StreamSupport.stream(fieldsToRemove.spliterator(), false)
                .map(field -> field.asText().replaceFirst("/.*", ""));
        Stream<String> changed = changes.properties().stream().map(Map.Entry::getKey);
        return Stream.concat(removed, changed).anyMatch(GRAPH::contains);
    }

    private static void remove(ObjectNode settings, String field) {
        int slash = field.indexOf('/');
        if (slash < 0) {
            settings.remove(field);
            return;
        }
        String list = field.substring(0, slash);
        String key = KEYS.get(list);
        if (key == null) {
            throw ServiceError.invalid("Removing nested fields is not supported: " + field);
        }
        String name = field.substring(slash + 1);
        settings.set(
                list,
                Json.array(Json.select(
                        settings.path(list),
                        element -> !element.path(key).asText().equals(name))));
    }

    private static ArrayNode merged(JsonNode present, JsonNode changes, String key) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        present.forEach(element -> elements.put(element.path(key).asText(), element));
        changes.forEach(element -> elements.put(element.path(key).asText(), element));
        return Json.array(elements.values());
    }
}
