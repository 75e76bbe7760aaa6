package io.wkmigrate.expression.function.xml;

import io.wkmigrate.expression.function.xml.XmlNode.Attribute;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Builds the nodes of a document from what the parser reports. */
final class XmlTreeBuilder extends DefaultHandler2 {

    /** How deep elements may be nested. */
    static final int DEEPEST = 200;

    private final BitSet emptyTags;
    private final List<XmlNode> top = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int elements;

    /** An element whose end has not been seen, and whether white space counts in it. */
    private record Open(XmlNode.Element element, boolean preserving) {}

    /** Takes the numbers of the elements that are written {@code <a/>}. */
    XmlTreeBuilder(BitSet emptyTags) {
        this.emptyTags = emptyTags;
    }

    /** The nodes that are in no element. */
    List<XmlNode> nodes() {
        return top;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes given) throws SAXException {
        endText();
        if (open.size() == DEEPEST) {
            throw new SAXException("The XML is nested too deeply");
        }
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < given.getLength(); i++) {
            attributes.add(new Attribute(given.getQName(i), given.getValue(i)));
        }
        Open parent = open.peek();
        Map<String, String> outside = parent == null ? XmlNamespaces.OUTSIDE : parent.element.namespaces();
        Map<String, String> scope = XmlNamespaces.of(name, attributes, outside);
        XmlNode.Element element =
                new XmlNode.Element(name, attributes, new ArrayList<>(), emptyTags.get(elements++), scope);
        add(element);
        open.push(new Open(element, preserving(given, parent)));
    }

    private static boolean preserving(Attributes attributes, @Nullable Open parent) {
        String space = attributes.getValue("xml:space");
        return space == null ? parent != null && parent.preserving : space.equals("preserve");
    }

    private void add(XmlNode node) {
        (open.isEmpty() ? top : open.element().element.children()).add(node);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        endText();
        open.pop();
    }

    @Override
    public void characters(char[] buffer, int start, int length) {
        text.append(buffer, start, length);
    }

    /** Takes up the text so far. White space alone counts only where {@code xml:space} says so. */
    private void endText() {
        if (text.length() > 0) {
            XmlNode.Text node = new XmlNode.Text(text.toString());
            if (!node.isBlank() || open.element().preserving) {
                add(node);
            }
            text.setLength(0);
        }
    }

    @Override
    public void startCDATA() {
        endText();
    }

    @Override
    public void endCDATA() {
        add(new XmlNode.CharacterData(text.toString()));
        text.setLength(0);
    }

    @Override
    public void comment(char[] buffer, int start, int length) {
        endText();
        add(new XmlNode.Comment(new String(buffer, start, length)));
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        endText();
        if (target.contains(":")) {
            throw new SAXException("The target of a processing instruction has a colon");
        }
        add(new XmlNode.Instruction(target, data));
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId)
            throws SAXException {
        throw new SAXException("External entities are not read");
    }

    @Override
    public void error(SAXParseException problem) throws SAXException {
        throw problem;
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
        throw problem;
    }
}
