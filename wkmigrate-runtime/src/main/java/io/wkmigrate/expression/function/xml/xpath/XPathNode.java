package io.wkmigrate.expression.function.xml.xpath;

import io.wkmigrate.expression.function.xml.XmlNames;
import io.wkmigrate.expression.function.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A node of the tree that XPath sees: text that lies side by side is one node, and every node knows its place. */
final class XPathNode {

    /** The kinds of nodes. */
    enum Kind {
        ROOT,
        ELEMENT,
        ATTRIBUTE,
        TEXT,
        COMMENT,
        INSTRUCTION
    }

    final Kind kind;
    final String name;
    final String namespace;
    final @Nullable XPathNode parent;
    final List<XPathNode> children = new ArrayList<>();
    final List<XPathNode> attributes = new ArrayList<>();
    final XmlNode.@Nullable Element element;

    /** The place in document order, attributes included. */
    final int order;

    /** The place among the nodes of the tree, attributes excluded; for an attribute that of its element. */
    final int index;

    /** The {@link #index} of the last descendant. */
    int last;

    /** The string-value, as soon as it is known. */
    private @Nullable String value;

    /** A node with a value, or one whose value comes from its children. */
    XPathNode(Kind kind, Name name, @Nullable String value, @Nullable XPathNode parent, Place place) {
        this.kind = kind;
        this.name = name.written;
        this.namespace = name.namespace;
        this.element = name.element;
        this.value = value;
        this.parent = parent;
        this.order = place.order;
        this.index = place.index;
        this.last = place.index;
    }

    /** What a node is called; empty for most kinds. */
    record Name(String written, String namespace, XmlNode.@Nullable Element element) {

        static final Name NONE = new Name("", "", null);
    }

    /** Where a node stands. */
    record Place(int order, int index) {}

    String localName() {
        return XmlNames.local(name);
    }

    /** Text that lies side by side with this text. */
    void append(String more) {
        value += more;
    }

    /** The string-value. */
    String text() {
        String text = value;
        if (text == null) {
            text = children.stream()
                    .filter(each -> each.kind == Kind.TEXT || each.kind == Kind.ELEMENT)
                    .map(XPathNode::text)
                    .collect(Collectors.joining());
            value = text;
        }
        return text;
    }
}
