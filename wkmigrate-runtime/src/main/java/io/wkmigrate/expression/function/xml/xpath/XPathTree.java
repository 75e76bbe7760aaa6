package io.wkmigrate.expression.function.xml.xpath;

import io.wkmigrate.expression.function.xml.XmlDocument;
import io.wkmigrate.expression.function.xml.XmlNames;
import io.wkmigrate.expression.function.xml.XmlNamespaces;
import io.wkmigrate.expression.function.xml.XmlNode;
import io.wkmigrate.expression.function.xml.xpath.XPathNode.Kind;
import io.wkmigrate.expression.function.xml.xpath.XPathNode.Name;
import io.wkmigrate.expression.function.xml.xpath.XPathNode.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree that XPath sees of a document. */
final class XPathTree {

    private final List<XPathNode> nodes = new ArrayList<>();
    private int order;

    private XPathTree(XmlDocument document) {
        XPathNode root = add(Kind.ROOT, Name.NONE, null, null);
        document.children().forEach(each -> add(each, root));
        root.last = nodes.size() - 1;
    }

    static XPathTree of(XmlDocument document) {
        return new XPathTree(document);
    }

    /** All nodes but attributes, in document order; the first one is the root. */
    List<XPathNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    XPathNode root() {
        return nodes.get(0);
    }

    private XPathNode add(Kind kind, Name name, @Nullable String value, @Nullable XPathNode parent) {
        XPathNode node = new XPathNode(kind, name, value, parent, new Place(order++, nodes.size()));
        nodes.add(node);
        if (parent != null) {
            parent.children.add(node);
        }
        return node;
    }

    private void add(XmlNode node, XPathNode parent) {
        if (node instanceof XmlNode.Element element) {
            add(element, parent);
        } else if (node instanceof XmlNode.Text text) {
            addText(text.text(), parent);
        } else if (node instanceof XmlNode.CharacterData data) {
            addText(data.text(), parent);
        } else if (node instanceof XmlNode.Comment comment) {
            add(Kind.COMMENT, Name.NONE, comment.text(), parent);
        } else if (node instanceof XmlNode.Instruction instruction) {
            add(Kind.INSTRUCTION, new Name(instruction.target(), "", null), instruction.data(), parent);
        }
    }

    private void add(XmlNode.Element element, XPathNode parent) {
        XPathNode node = add(Kind.ELEMENT, new Name(element.name(), element.namespace(), element), null, parent);
        for (XmlNode.Attribute attribute : element.attributes()) {
            if (!XmlNamespaces.isDeclaration(attribute)) {
                String prefix = XmlNames.prefix(attribute.name());
                String namespace = prefix.isEmpty() ? "" : element.namespaces().getOrDefault(prefix, "");
                Name name = new Name(attribute.name(), namespace, null);
                Place place = new Place(order++, node.index);
                node.attributes.add(new XPathNode(Kind.ATTRIBUTE, name, attribute.value(), node, place));
            }
        }
        element.children().forEach(each -> add(each, node));
        node.last = nodes.size() - 1;
    }

    private void addText(String text, XPathNode parent) {
        int count = parent.children.size();
        if (text.isEmpty()) {
            return;
        }
        if (count > 0 && parent.children.get(count - 1).kind == Kind.TEXT) {
            parent.children.get(count - 1).append(text);
        } else {
            add(Kind.TEXT, Name.NONE, text, parent);
        }
    }
}
