package io.wkmigrate.expression.function.xml;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.expression.function.xml.XmlNode.Attribute;
import io.wkmigrate.expression.value.TextForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * JSON as XML, in the mapping of Newtonsoft.Json (section 10 of the language reference). What cannot be written as
 * well-formed XML is an error, and so are a DOCTYPE and the {@code $} properties by which Newtonsoft.Json refers to
 * types.
 */
public final class JsonToXml {

    private static final Set<String> REFERENCES = Set.of("$id", "$ref", "$type", "$value", "$values");

    private static final List<String> DECLARATION = List.of("version", "encoding", "standalone");

    private JsonToXml() {}

    /** The text form of the document; fails with {@link Problem#CONVERSION}. */
    public static String convert(JsonNode object) {
        Optional<XmlDeclaration> declaration = Optional.empty();
        List<XmlNode> top = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equals("?xml")) {
                declaration = Optional.of(declaration(member.getValue()));
            } else if (member.getKey().startsWith("@") || member.getKey().startsWith("#")) {
                throw invalid("The root of XML cannot be an attribute or text.");
            } else {
                add(top, member.getKey(), member.getValue(), XmlNamespaces.OUTSIDE, 0);
            }
        }
        String text = XmlWriter.write(new XmlDocument(declaration, top));
        XmlReader.read(text);
        return text;
    }

    private static XmlDeclaration declaration(JsonNode json) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String each : DECLARATION) {
            if (json.has("@" + each)) {
                parts.put(each, text(json.get("@" + each)));
            }
        }
        if (parts.size() != json.size()) {
            throw invalid("The XML declaration is not valid.");
        }
        return new XmlDeclaration(parts);
    }

    /** Adds the nodes of a property; an array repeats the property. */
    private static void add(
            List<XmlNode> nodes, String name, JsonNode json, Map<String, String> namespaces, int depth) {
        if (json.isArray()) {
            json.forEach(each -> nodes.add(node(name, each, namespaces, depth)));
        } else {
            nodes.add(node(name, json, namespaces, depth));
        }
    }

    private static XmlNode node(String name, JsonNode json, Map<String, String> namespaces, int depth) {
        return switch (name) {
            case "#text", "#whitespace", "#significant-whitespace" -> new XmlNode.Text(text(json));
            case "#cdata-section" -> new XmlNode.CharacterData(without("]]>", text(json)));
            default -> {
                if (name.startsWith("?")) {
                    yield new XmlNode.Instruction(name.substring(1), without("?>", text(json)));
                }
                yield element(name, json, namespaces, depth);
            }
        };
    }

    private static String without(String end, String text) {
        if (text.contains(end)) {
            throw invalid("A text contains what ends it.");
        }
        return text;
    }

    private static XmlNode element(String name, JsonNode json, Map<String, String> outside, int depth) {
        if (name.isEmpty() || name.equals("!DOCTYPE") || REFERENCES.contains(name)) {
            throw invalid("A property cannot be written as XML.");
        }
        if (depth == XmlTreeBuilder.DEEPEST) {
            throw invalid("The XML would be nested too deeply.");
        }
        String encoded = XmlNames.encode(name);
        List<Attribute> attributes = attributes(json);
        Map<String, String> namespaces = XmlNamespaces.of(encoded, attributes, outside);
        List<XmlNode> children = new ArrayList<>();
        if (json.isArray()) {
            add(children, name, json, namespaces, depth + 1);
        } else if (json.isObject()) {
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                if (!member.getKey().startsWith("@")) {
                    add(children, member.getKey(), member.getValue(), namespaces, depth + 1);
                }
            }
        } else if (!json.isNull()) {
            children.add(new XmlNode.Text(text(json)));
        }
        return new XmlNode.Element(encoded, attributes, children, true, namespaces);
    }

    private static List<Attribute> attributes(JsonNode json) {
        List<Attribute> attributes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (member.getKey().startsWith("@")) {
                String name = XmlNames.encode(member.getKey().substring(1));
                attributes.add(new Attribute(name, text(member.getValue())));
            }
        }
        return attributes;
    }

    /** A scalar as XML writes it, which is not its text form: booleans are in lower case. */
    private static String text(JsonNode scalar) {
        if (scalar.isContainerNode()) {
            throw invalid("An attribute or a text cannot be an array or an object.");
        }
        return scalar.isBoolean() ? scalar.asText() : TextForm.of(scalar);
    }

    private static ExpressionException invalid(String message) {
        return new ExpressionException(Problem.CONVERSION, message);
    }
}
