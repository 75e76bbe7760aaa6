package io.wkmigrate.expression.function.xml;

import java.util.List;
import java.util.Map;

/** What stands in an XML document. */
public sealed interface XmlNode {

    /**
     * An element.
     *
     * @param name as it is written, with its prefix
     * @param attributes in source order, declarations of namespaces included
     * @param collapsed whether it is written {@code <a />}, and not {@code <a></a>}, when it has no children
     * @param namespaces the namespaces that are in scope, by prefix; the default one has the empty prefix
     */
    record Element(
            String name,
            List<Attribute> attributes,
            List<XmlNode> children,
            boolean collapsed,
            Map<String, String> namespaces)
            implements XmlNode {

        /** The namespace of the element; empty when it has none. */
        public String namespace() {
            return namespaces.getOrDefault(XmlNames.prefix(name), "");
        }
    }

    /** An attribute, with its name as it is written. */
    record Attribute(String name, String value) {}

    record Text(String text) implements XmlNode {

        /** Whether it is white space alone, as XML defines it. */
        boolean isBlank() {
            return text.chars().allMatch(each -> XmlNames.WHITE_SPACE.indexOf(each) >= 0);
        }
    }

    /** A CDATA section. */
    record CharacterData(String text) implements XmlNode {}

    record Comment(String text) implements XmlNode {}

    /** A processing instruction. */
    record Instruction(String target, String data) implements XmlNode {}
}
