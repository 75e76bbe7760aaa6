package io.wkmigrate.expression.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.expression.value.Equality;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Union and intersection of arrays or of objects (section 8.2 of the language reference). */
final class SetOperations {

    private SetOperations() {}

    /** The distinct elements in the order of their first appearance, or the members, of which the last value wins. */
    static JsonNode union(List<JsonNode> collections) {
        if (collections.get(0).isArray()) {
            return array(collections.stream().flatMap(JsonNode::valueStream));
        }
        ObjectNode union = JsonNodeFactory.instance.objectNode();
        collections.forEach(each -> each.properties().forEach(member -> union.set(member.getKey(), member.getValue())));
        return union;
    }

    /** The distinct elements or the members of the first that all others have. */
    static JsonNode intersection(List<JsonNode> collections) {
        JsonNode first = collections.get(0);
        List<JsonNode> others = collections.subList(1, collections.size());
        if (first.isObject()) {
            return commonMembers(first, others);
        }
        Set<Object> shared = identities(first);
        others.forEach(each -> shared.retainAll(identities(each)));
        return array(first.valueStream().filter(each -> shared.contains(Equality.identity(each))));
    }

    private static JsonNode commonMembers(JsonNode first, List<JsonNode> others) {
        ObjectNode common = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : first.properties()) {
            String name = member.getKey();
            if (others.stream().allMatch(each -> each.has(name) && Equality.equal(each.get(name), member.getValue()))) {
                common.set(name, member.getValue());
            }
        }
        return common;
    }

    private static Set<Object> identities(JsonNode array) {
        return array.valueStream().map(Equality::identity).collect(Collectors.toCollection(HashSet::new));
    }

    private static ArrayNode array(Stream<JsonNode> elements) {
        Map<Object, JsonNode> distinct = new LinkedHashMap<>();
        elements.forEach(each -> distinct.putIfAbsent(Equality.identity(each), each));
        return JsonNodeFactory.instance.arrayNode().addAll(distinct.values());
    }
}
