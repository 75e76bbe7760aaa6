package io.wkmigrate.fake.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts names in the place of identifiers, wherever these occur in a tree, and sorts the tree. */
final class StableNames {

    private static final Pattern IDENTIFIER = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9])[0-9]{13}(?![0-9])");

    private final Map<String, String> names = new HashMap<>();

    void put(String identifier, String name) {
        names.put(identifier, name);
    }

    static JsonNode sorted(JsonNode tree) {
        return new StableNames().stable(tree);
    }

    JsonNode stable(JsonNode node) {
        if (node instanceof ObjectNode object) {
            SortedMap<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(stable(field.getKey()), stable(field.getValue())));
            return Json.object().setAll(fields);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = Json.array();
            array.forEach(element -> result.add(stable(element)));
            return result;
        }
        if (node instanceof LongNode || node instanceof TextNode) {
            String text = stable(node.asText());
            return text.equals(node.asText()) ? node : TextNode.valueOf(text);
        }
        return node;
    }

    String stable(String text) {
        return IDENTIFIER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(names.getOrDefault(match.group(), match.group())));
    }
}
