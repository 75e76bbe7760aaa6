package io.wkmigrate.expression.function.xml;

import io.wkmigrate.expression.function.xml.XmlNode.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The text form of XML: nothing is indented, empty elements are {@code <a />}, the declaration is kept (section 10 of
 * the language reference). Characters that a parser would change are written as references, also where .NET leaves them
 * alone.
 */
public final class XmlWriter {

    private final StringBuilder text = new StringBuilder();

    private XmlWriter() {}

    /** A whole document. */
    public static String write(XmlDocument document) {
        XmlWriter writer = new XmlWriter();
        document.declaration().ifPresent(writer::declaration);
        document.children().forEach(each -> writer.node(each, XmlNamespaces.OUTSIDE));
        return writer.text.toString();
    }

    /** An element by itself; namespaces that are declared around it are declared where they are used. */
    public static String write(XmlNode.Element element) {
        XmlWriter writer = new XmlWriter();
        writer.element(element, XmlNamespaces.OUTSIDE);
        return writer.text.toString();
    }

    private void declaration(XmlDeclaration declaration) {
        text.append("<?xml");
        declaration.parts().forEach((name, value) -> attribute(new Attribute(name, value)));
        text.append("?>");
    }

    private void node(XmlNode node, Map<String, String> declared) {
        if (node instanceof XmlNode.Element element) {
            element(element, declared);
        } else if (node instanceof XmlNode.Text characters) {
            escape(characters.text(), "&<>\r");
        } else if (node instanceof XmlNode.CharacterData data) {
            text.append("<![CDATA[").append(data.text()).append("]]>");
        } else if (node instanceof XmlNode.Comment comment) {
            text.append("<!--").append(comment.text()).append("-->");
        } else if (node instanceof XmlNode.Instruction instruction) {
            text.append("<?").append(instruction.target());
            text.append(instruction.data().isEmpty() ? "" : " ")
                    .append(instruction.data())
                    .append("?>");
        }
    }

    private void element(XmlNode.Element element, Map<String, String> outside) {
        text.append('<').append(element.name());
        element.attributes().forEach(this::attribute);
        Map<String, String> declared = new HashMap<>(outside);
        element.attributes().stream()
                .filter(XmlNamespaces::isDeclaration)
                .forEach(each -> declared.put(XmlNamespaces.declaredPrefix(each), each.value()));
        for (String prefix : usedPrefixes(element)) {
            String namespace = element.namespaces().getOrDefault(prefix, "");
            if (!namespace.equals(declared.getOrDefault(prefix, ""))) {
                attribute(new Attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace));
                declared.put(prefix, namespace);
            }
        }
        if (element.children().isEmpty() && element.collapsed()) {
            text.append(" />");
        } else {
            text.append('>');
            element.children().forEach(each -> node(each, declared));
            text.append("</").append(element.name()).append('>');
        }
    }

    private static List<String> usedPrefixes(XmlNode.Element element) {
        List<String> prefixes = new ArrayList<>();
        prefixes.add(XmlNames.prefix(element.name()));
        element.attributes().stream()
                .filter(each -> each.name().contains(":") && !XmlNamespaces.isDeclaration(each))
                .forEach(each -> prefixes.add(XmlNames.prefix(each.name())));
        return prefixes;
    }

    private void attribute(Attribute attribute) {
        text.append(' ').append(attribute.name()).append("=\"");
        escape(attribute.value(), "&<>\"\t\n\r");
        text.append('"');
    }

    private void escape(String value, String special) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (special.indexOf(each) < 0) {
                text.append(each);
            } else {
                text.append(reference(each));
            }
        }
    }

    private static String reference(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "&#x" + Integer.toHexString(character).toUpperCase(Locale.ROOT) + ";";
        };
    }
}
