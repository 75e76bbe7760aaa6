package io.wkmigrate.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wkmigrate.translate.AppliedRewrite.Change;
import io.wkmigrate.translate.DifferingText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The settings in which two jobs differ. Tasks and the like are compared by their keys, wherever they stand; another order
 * of them is one difference.
 */
public final class SettingsDifference {

    private static final List<String> KEYS = List.of("task_key", "job_cluster_key", "environment_key", "name");

    private final List<Change> changes = new ArrayList<>();

    private SettingsDifference() {}

    /** The differences, named by their paths: {@code tasks/Copy_orders/timeout_seconds}; none when the two are equal. */
    public static List<Change> between(JsonNode before, JsonNode after) {
        SettingsDifference difference = new SettingsDifference();
        difference.compare("", before, after);
        return List.copyOf(difference.changes);
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        @Nullable Map<String, JsonNode> earlier = members(before);
        @Nullable Map<String, JsonNode> later = members(after);
        if (earlier == null || later == null || before.getNodeType() != after.getNodeType()) {
            changes.add(DifferingText.of(text(before), text(after)).at(at));
            return;
        }
        TreeSet<String> names = new TreeSet<>(earlier.keySet());
        names.addAll(later.keySet());
        for (String name : names) {
            compare(at.isEmpty() ? name : at + "/" + name, get(earlier, name), get(later, name));
        }
        if (before.isArray()) {
            compareOrder(at, earlier.keySet(), later.keySet());
        }
    }

    private void compareOrder(String at, Set<String> before, Set<String> after) {
        List<String> earlier = before.stream().filter(after::contains).toList();
        List<String> later = after.stream().filter(before::contains).toList();
        if (!earlier.equals(later)) {
            changes.add(new Change(at, String.join(", ", earlier), String.join(", ", later)));
        }
    }

    private static JsonNode get(Map<String, JsonNode> members, String name) {
        return members.getOrDefault(name, MissingNode.getInstance());
    }

    /** The parts of an object, or of an array whose elements have keys; null when there are none. */
    private static @Nullable Map<String, JsonNode> members(JsonNode json) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        json.properties().forEach(each -> members.put(each.getKey(), each.getValue()));
        for (JsonNode element : json.isArray() ? json : List.<JsonNode>of()) {
            String key = key(element);
            if (key.isEmpty() || members.put(key, element) != null) {
                return null;
            }
        }
        return json.isObject() || !members.isEmpty() ? members : null;
    }

    private static String key(JsonNode element) {
        return KEYS.stream()
                .map(each -> element.path(each).asText(""))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode json) {
        if (json.isMissingNode()) {
            return "";
        }
        return json.isTextual() ? json.textValue() : json.toString();
    }
}
