package io.wkmigrate.store.workspace.desired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the variables of a bundle in settings, as section 8.2 of the target reference says. Values of variables are texts,
 * and so are the settings that they stand in. VariableReferences to what else is deployed stay.
 */
final class VariableReferences {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{var\\.([A-Za-z][A-Za-z0-9_-]*)}");

    private final Map<String, String> values;

    VariableReferences(Map<String, String> values) {
        this.values = values;
    }

    /** The settings with all variables replaced. */
    ObjectNode replaced(ObjectNode settings) {
        ObjectNode replaced = settings.objectNode();
        settings.properties().forEach(each -> replaced.set(each.getKey(), node(each.getValue())));
        return replaced;
    }

    private JsonNode node(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return replaced(object);
        } else if (node instanceof ArrayNode array) {
            ArrayNode replaced = array.arrayNode();
            array.forEach(each -> replaced.add(node(each)));
            return replaced;
        }
        return node.isTextual() ? TextNode.valueOf(text(node.textValue())) : node;
    }

    private String text(String text) {
        return VARIABLE.matcher(text).replaceAll(each -> Matcher.quoteReplacement(value(each.group(1))));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("A job refers to the variable \"" + name + "\", which the bundle lacks");
        }
        return value;
    }
}
