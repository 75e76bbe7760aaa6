package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.load.input.Members;
import java.util.LinkedHashSet;
import java.util.Set;

/** ARM functions on arrays and objects, some of which take text as well. */
final class CollectionFunctions {

    private CollectionFunctions() {}

    static JsonNode call(Arguments in) throws UnresolvedException {
        return switch (in.function()) {
            case "array" -> in.get(0).isArray() ? in.get(0) : createArray(in);
            case "createarray" -> createArray(in);
            case "createobject" -> createObject(in);
            case "first" -> element(in, 0);
            case "last" -> element(in, length(in) - 1);
            case "length" -> IntNode.valueOf(length(in));
            case "empty" -> BooleanNode.valueOf(in.get(0).isNull() || length(in) == 0);
            case "contains" -> BooleanNode.valueOf(contains(in));
            case "union" -> union(in);
            case "skip" -> slice(in, clamp(in.integer(1), length(in)), length(in));
            default -> slice(in, 0, clamp(in.integer(1), length(in)));
        };
    }

    static JsonNode concat(Arguments in) throws UnresolvedException {
        ArrayNode joined = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < in.size(); i++) {
            in.array(i).forEach(joined::add);
        }
        return joined;
    }

    private static JsonNode createArray(Arguments in) {
        return JsonNodeFactory.instance.arrayNode().addAll(in.values());
    }

    private static JsonNode createObject(Arguments in) throws UnresolvedException {
        if (in.size() % 2 != 0) {
            throw in.misfit();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < in.size(); i += 2) {
            object.set(in.text(i), in.get(i + 1));
        }
        return object;
    }

    private static JsonNode element(Arguments in, int index) throws UnresolvedException {
        if (index < 0 || index >= length(in) || in.get(0).isObject()) {
            throw in.misfit();
        }
        return in.get(0).isTextual() ? slice(in, index, index + 1) : in.get(0).get(index);
    }

    private static int length(Arguments in) throws UnresolvedException {
        if (in.get(0).isTextual()) {
            return in.text(0).length();
        }
        if (!in.get(0).isContainerNode()) {
            throw in.misfit();
        }
        return in.get(0).size();
    }

    private static boolean contains(Arguments in) throws UnresolvedException {
        JsonNode container = in.get(0);
        if (container.isTextual()) {
            return container.textValue().contains(in.text(1));
        }
        if (container.isObject()) {
            return Members.find(container, in.text(1)).isPresent();
        }
        for (JsonNode each : in.array(0)) {
            if (each.equals(in.get(1))) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode union(Arguments in) throws UnresolvedException {
        if (in.get(0).isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            in.values()
                    .forEach(each ->
                            each.properties().forEach(member -> object.set(member.getKey(), member.getValue())));
            return object;
        }
        Set<JsonNode> distinct = new LinkedHashSet<>();
        for (int i = 0; i < in.size(); i++) {
            in.array(i).forEach(distinct::add);
        }
        return JsonNodeFactory.instance.arrayNode().addAll(distinct);
    }

    private static JsonNode slice(Arguments in, int from, int to) throws UnresolvedException {
        if (in.get(0).isTextual()) {
            return TextNode.valueOf(in.text(0).substring(from, to));
        }
        ArrayNode slice = JsonNodeFactory.instance.arrayNode();
        for (int i = from; i < to; i++) {
            slice.add(in.array(0).get(i));
        }
        return slice;
    }

    private static int clamp(int count, int length) {
        return Math.max(0, Math.min(count, length));
    }
}
