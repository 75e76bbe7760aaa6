package io.wkmigrate.store.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings in a form in which equal ones are equal texts: members sorted, what has a key in the order of the keys, empty
 * things and defaults left out. Whether a schedule is paused is left out as well: that belongs to whoever runs the job, and a
 * deployment leaves it as it is.
 */
final class CanonicalSettings {

    private static final Set<String> OPERATED = Set.of("pause_status");

    /** By what the elements of a list are known; such lists have no order. */
    private static final List<String> KEYS = List.of("task_key", "job_cluster_key", "environment_key", "name");

    private CanonicalSettings() {}

    static ObjectNode of(JsonNode settings) {
        return object(settings, false);
    }

    private static ObjectNode object(JsonNode object, boolean namedByPeople) {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(each -> {
            JsonNode value = node(each.getValue(), KnownDefaults.isNamedByPeople(each.getKey()));
            boolean left =
                    isEmpty(value) || OPERATED.contains(each.getKey()) || KnownDefaults.contains(each.getKey(), value);
            if (namedByPeople || !left) {
                members.put(each.getKey(), value);
            }
        });
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        sorted.setAll(members);
        return sorted;
    }

    private static JsonNode node(JsonNode node, boolean namedByPeople) {
        if (node.isObject()) {
            return object(node, namedByPeople);
        }
        if (node.isIntegralNumber()) {
            // A number is the same however many bits it is kept in.
            return BigIntegerNode.valueOf(node.bigIntegerValue());
        }
        return node.isArray() ? array(node) : node;
    }

    private static ArrayNode array(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(each -> elements.add(node(each, false)));
        for (String key : KEYS) {
            if (!elements.isEmpty() && elements.stream().allMatch(each -> each.has(key))) {
                elements.sort(
                        Comparator.comparing((JsonNode each) -> each.path(key).asText())
                                .thenComparing(JsonNode::toString));
                break;
            }
        }
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isNull() || (node.isContainerNode() && node.isEmpty());
    }
}
