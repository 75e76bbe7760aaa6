package io.wkmigrate.expression.function.xml;

import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads XML as .NET's {@code XmlDocument} does: white space between elements is dropped, references are resolved.
 * Documents with a DOCTYPE are rejected, so that nothing is expanded or fetched; size and depth are bounded. Line ends
 * and well-formedness are the parser's business, namespaces are checked here, so that Python agrees.
 */
public final class XmlReader {

    /** The longest document, in UTF-16 units. */
    static final int LONGEST = 4 * 1024 * 1024;

    private static final String FEATURES = "http://apache.org/xml/features/";

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

    private XmlReader() {}

    /** The document; fails with {@link Problem#CONVERSION}. */
    public static XmlDocument read(String text) {
        if (text.length() > LONGEST) {
            throw new ExpressionException(Problem.CONVERSION, "The XML is too long.");
        }
        int body = XmlDeclaration.end(text);
        XmlTreeBuilder tree = new XmlTreeBuilder(EmptyTags.of(text.substring(body)));
        parse(text.substring(body), tree);
        Optional<XmlDeclaration> declaration = body == 0 ? Optional.empty() : Optional.of(XmlDeclaration.parse(text));
        return new XmlDocument(declaration, tree.nodes());
    }

    private static void parse(String body, XmlTreeBuilder tree) {
        try {
            XMLReader reader = parser().getXMLReader();
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.setEntityResolver(tree);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", tree);
            reader.parse(new InputSource(new StringReader("<?xml version=\"1.0\"?>" + body)));
        } catch (SAXException malformed) {
            throw new ExpressionException(Problem.CONVERSION, "The text is no well-formed XML document.");
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException("The XML parser of the JDK cannot be used", impossible);
        }
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(FEATURES + "disallow-doctype-decl", true);
        factory.setFeature(FEATURES + "nonvalidating/load-external-dtd", false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        for (String limit : new String[] {"elementAttributeLimit", "maxXMLNameLimit", "maxElementDepth"}) {
            parser.setProperty(LIMITS + limit, "0");
        }
        return parser;
    }
}
