package io.wkmigrate.expression.function.xml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * XML as JSON, in the mapping of Newtonsoft.Json (section 10 of the language reference). Nodes of one name are grouped
 * at the place of the first one. Of comments nothing is left but an empty array where an element has several (13.3
 * #38).
 */
public final class XmlToJson {

    private XmlToJson() {}

    /** The JSON of a document; fails when the text is none. */
    public static JsonNode convert(String xmlText) {
        XmlDocument document = XmlReader.read(xmlText);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        document.declaration().ifPresent(declaration -> {
            ObjectNode parts = json.putObject("?xml");
            declaration.parts().forEach((name, value) -> parts.put("@" + name, value));
        });
        return addChildren(json, document.children());
    }

    private static ObjectNode addChildren(ObjectNode json, List<XmlNode> children) {
        Map<String, List<XmlNode>> byName = new LinkedHashMap<>();
        children.forEach(each -> byName.computeIfAbsent(property(each), unused -> new ArrayList<>())
                .add(each));
        byName.forEach((name, nodes) -> {
            if (nodes.size() > 1) {
                json.set(name, array(nodes));
            } else if (!(nodes.get(0) instanceof XmlNode.Comment)) {
                json.set(name, value(nodes.get(0)));
            }
        });
        return json;
    }

    private static ArrayNode array(List<XmlNode> nodes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        nodes.stream().filter(each -> !(each instanceof XmlNode.Comment)).forEach(each -> array.add(value(each)));
        return array;
    }

    private static String property(XmlNode node) {
        if (node instanceof XmlNode.Element element) {
            return decoded(element.name());
        }
        if (node instanceof XmlNode.Instruction instruction) {
            return "?" + XmlNames.decode(instruction.target());
        }
        if (node instanceof XmlNode.Text text) {
            return text.isBlank() ? "#significant-whitespace" : "#text";
        }
        return node instanceof XmlNode.CharacterData ? "#cdata-section" : "#comment";
    }

    private static String decoded(String name) {
        String prefix = XmlNames.prefix(name);
        return (prefix.isEmpty() ? "" : prefix + ":") + XmlNames.decode(XmlNames.local(name));
    }

    private static JsonNode value(XmlNode node) {
        if (node instanceof XmlNode.Element element) {
            return element(element);
        }
        if (node instanceof XmlNode.Instruction instruction) {
            return TextNode.valueOf(instruction.data());
        }
        return TextNode.valueOf(
                node instanceof XmlNode.Text text ? text.text() : ((XmlNode.CharacterData) node).text());
    }

    private static JsonNode element(XmlNode.Element element) {
        if (element.attributes().isEmpty()) {
            if (element.children().isEmpty()) {
                return element.collapsed() ? NullNode.getInstance() : TextNode.valueOf("");
            }
            if (element.children().size() == 1
                    && property(element.children().get(0)).equals("#text")) {
                return value(element.children().get(0));
            }
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        element.attributes().forEach(each -> json.put("@" + decoded(each.name()), each.value()));
        return addChildren(json, element.children());
    }
}
