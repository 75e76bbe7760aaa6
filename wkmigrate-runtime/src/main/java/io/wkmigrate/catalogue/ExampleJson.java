package io.wkmigrate.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** JSON as people write it: what is short stands on one line. */
final class ExampleJson {

    private static final int WIDTH = 100;

    private ExampleJson() {}

    static String of(JsonNode json) {
        return text(json, "", 0) + "\n";
    }

    /** @param before how much stands on its line before it */
    private static String text(JsonNode json, String margin, int before) {
        String flat = flat(json);
        if (!json.isContainerNode() || json.isEmpty() || before + flat.length() < WIDTH) {
            return flat;
        }
        String inner = margin + "  ";
        List<String> members = new ArrayList<>();
        if (json.isObject()) {
            json.properties().forEach(each -> {
                String name = inner + quoted(each.getKey()) + ": ";
                members.add(name + text(each.getValue(), inner, name.length()));
            });
        } else {
            json.forEach(each -> members.add(inner + text(each, inner, inner.length())));
        }
        String lines = String.join(",\n", members) + "\n" + margin;
        return json.isObject() ? "{\n" + lines + "}" : "[\n" + lines + "]";
    }

    private static String flat(JsonNode json) {
        if (json.isObject()) {
            return json.properties().stream()
                    .map(each -> quoted(each.getKey()) + ": " + flat(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (json.isArray()) {
            List<String> elements = new ArrayList<>();
            json.forEach(each -> elements.add(flat(each)));
            return "[" + String.join(", ", elements) + "]";
        }
        return json.toString();
    }

    private static String quoted(String name) {
        return TextNode.valueOf(name).toString();
    }
}
