package io.wkmigrate.store.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.store.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The hashes of settings, field by field: enough to say which fields differ, and nothing of what is in them.
 *
 * @param fields a hash for each field: {@code name}, {@code schedule}, {@code tasks/Load_orders}, {@code tags/team}
 */
public record Fingerprints(SortedMap<String, String> fields) {

    /** Of nothing. */
    public static final Fingerprints NONE = new Fingerprints(Collections.emptySortedMap());

    private static final int HASH_LENGTH = 16;

    /** Lists of settings whose elements are fields of their own, and what they are called. */
    private static final Map<String, String> KEYED = Map.of(
            "tasks", "task_key",
            "job_clusters", "job_cluster_key",
            "environments", "environment_key",
            "parameters", "name");

    /** Makes the map its own. */
    public Fingerprints {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** The hashes of the settings of a job or pipeline. */
    public static Fingerprints of(JsonNode settings) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : CanonicalSettings.of(settings).properties()) {
            String name = each.getKey();
            if (KEYED.containsKey(name) && each.getValue().isArray()) {
                each.getValue()
                        .forEach(element -> put(
                                fields,
                                name + "/"
                                        + element.path(KEYED.getOrDefault(name, ""))
                                                .asText(),
                                element));
            } else if (name.equals("tags")) {
                each.getValue().properties().forEach(tag -> put(fields, "tags/" + tag.getKey(), tag.getValue()));
            } else {
                put(fields, name, each.getValue());
            }
        }
        return new Fingerprints(fields);
    }

    private static void put(SortedMap<String, String> fields, String name, JsonNode value) {
        fields.merge(name, hash(value.toString()), (first, second) -> hash(first + second));
    }

    /** The fields that differ, sorted. */
    public List<String> differing(Fingerprints other) {
        SortedSet<String> names = new TreeSet<>(fields.keySet());
        names.addAll(other.fields.keySet());
        names.removeIf(name -> fields.getOrDefault(name, "").equals(other.fields.getOrDefault(name, "")));
        return List.copyOf(names);
    }

    /** Whether some fields are the same. */
    public boolean agreesWith(Fingerprints other, List<String> names) {
        return names.stream().noneMatch(differing(other)::contains);
    }

    /** One hash of all. */
    public String digest() {
        return hash(fields.toString());
    }

    private static String hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
    }
}
