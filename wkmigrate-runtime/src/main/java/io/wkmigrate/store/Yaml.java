package io.wkmigrate.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Writes a JSON tree as YAML in block style, members in their own order. Reading it back, as YAML 1.1 or 1.2, gives the
 * same tree.
 */
final class Yaml {

    private static final int INDENT = 2;

    /** A key on one line with its colon may have 1,024 bytes; this many characters are never more. */
    private static final int MAX_IMPLICIT_KEY = 250;

    private final StringBuilder text = new StringBuilder();

    private Yaml() {}

    /** The text of a document that ends in a line feed. */
    static String text(JsonNode tree) {
        Yaml yaml = new Yaml();
        if (isBlock(tree)) {
            yaml.block(tree, 0, true);
        } else {
            yaml.scalar(tree);
        }
        return yaml.text.toString();
    }

    private static boolean isBlock(JsonNode node) {
        return node.isContainerNode() && !node.isEmpty();
    }

    /** Writes the lines of a mapping or sequence; the first one may go on in a line that was begun. */
    private void block(JsonNode node, int indent, boolean lineBegun) {
        boolean begun = lineBegun;
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                indent(indent, begun);
                member(each.getKey(), each.getValue(), indent);
                begun = false;
            }
        } else {
            for (JsonNode each : node) {
                indent(indent, begun);
                text.append("- ");
                nested(each, indent);
                begun = false;
            }
        }
    }

    private void member(String key, JsonNode value, int indent) {
        int start = text.length();
        YamlScalar.append(text, key);
        if (text.length() - start > MAX_IMPLICIT_KEY) {
            text.insert(start, "? ").append('\n');
            indent(indent, false);
        }
        text.append(':');
        if (isBlock(value)) {
            text.append('\n');
            block(value, indent + INDENT, false);
        } else {
            text.append(' ');
            scalar(value);
        }
    }

    private void nested(JsonNode element, int indent) {
        if (isBlock(element)) {
            block(element, indent + INDENT, true);
        } else {
            scalar(element);
        }
    }

    private void scalar(JsonNode node) {
        if (node.isTextual()) {
            YamlScalar.append(text, node.textValue());
        } else {
            // Numbers, booleans, null, [] and {} are the same in both notations.
            text.append(node);
        }
        text.append('\n');
    }

    private void indent(int indent, boolean lineBegun) {
        if (!lineBegun) {
            text.append(" ".repeat(indent));
        }
    }
}
