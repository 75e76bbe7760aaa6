package io.wkmigrate.api.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;

/** Writes trees down as ADF JSON from which {@link ExpressionParser} reads trees of the same meaning. */
public final class ExpressionPrinter {

    private ExpressionPrinter() {}

    /** The JSON; empty when the language cannot say it, such as an object with an expression inside as an argument. */
    public static Optional<JsonNode> json(Node node) {
        if (node instanceof Node.Literal literal) {
            return Optional.of(json(literal.value()));
        }
        if (node instanceof Node.Interpolation interpolation) {
            return InterpolationPrinter.text(interpolation).map(TextNode::valueOf);
        }
        if (node instanceof Node.ObjectTemplate template) {
            return object(template);
        }
        if (node instanceof Node.ArrayTemplate template) {
            return array(template);
        }
        return CodePrinter.code(node).map(code -> TextNode.valueOf("@" + code));
    }

    private static Optional<JsonNode> object(Node.ObjectTemplate template) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Node> member : template.members().entrySet()) {
            json(member.getValue()).ifPresent(json -> object.set(member.getKey(), json));
        }
        return object.size() == template.members().size() ? Optional.of(object) : Optional.empty();
    }

    private static Optional<JsonNode> array(Node.ArrayTemplate template) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        template.elements().forEach(element -> json(element).ifPresent(array::add));
        return array.size() == template.elements().size() ? Optional.of(array) : Optional.empty();
    }

    /** The JSON of a value, in which every text is taken for what it says (section 2 of the language reference). */
    public static JsonNode json(JsonNode value) {
        if (value.isTextual()) {
            return TextNode.valueOf(InterpolationPrinter.escaped(value.textValue()));
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> object.set(member.getKey(), json(member.getValue())));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> array.add(json(element)));
            return array;
        }
        return value;
    }
}
