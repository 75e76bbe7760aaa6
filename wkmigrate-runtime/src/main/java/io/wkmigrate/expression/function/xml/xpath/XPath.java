package io.wkmigrate.expression.function.xml.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.expression.function.xml.XmlDocument;
import io.wkmigrate.expression.function.xml.XmlWriter;
import io.wkmigrate.expression.value.ContentObject;

/**
 * The value of an XPath 1.0 expression as ADF gives it (section 10 of the language reference): nodes become an array,
 * also a single one (13.2 #12), with elements and documents as XML and text as text. No source tells what attributes,
 * comments and processing instructions become; their string-values are taken.
 */
public final class XPath {

    private XPath() {}

    /** The value; fails with {@link Problem#INVALID_ARGUMENT} when the path cannot be evaluated. */
    public static JsonNode evaluate(XmlDocument document, String path) {
        Value value = new XPathEvaluator(XPathTree.of(document)).evaluate(XPathParser.parse(path));
        if (value instanceof Value.NodeSet set) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            set.nodes().forEach(each -> array.add(json(each, document)));
            return array;
        }
        if (value instanceof Value.Numeric number) {
            return DoubleNode.valueOf(number.number());
        }
        return value instanceof Value.Truth truth ? BooleanNode.valueOf(truth.truth()) : TextNode.valueOf(value.text());
    }

    private static JsonNode json(XPathNode node, XmlDocument document) {
        if (node.kind == XPathNode.Kind.ROOT) {
            return ContentObject.xml(XmlWriter.write(document));
        }
        return node.element == null ? TextNode.valueOf(node.text()) : ContentObject.xml(XmlWriter.write(node.element));
    }
}
