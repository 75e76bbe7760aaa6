package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionParser;
import io.wkmigrate.api.expression.ExpressionPrinter;
import io.wkmigrate.api.expression.Node;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the arguments of a reference into the definition it means (VA-8): where an expression reads a parameter of the linked
 * service or dataset, it gets what the reference passes, or the parameter's default. What is not known, or cannot be read,
 * stays as it is.
 */
final class ArgumentSubstitution {

    private final String root;
    private final Map<String, JsonNode> arguments;

    /**
     * Substitutes parameters that are read by a function.
     *
     * @param root {@code linkedService} or {@code dataset}
     * @param arguments the values as JSON, by parameter name in lower case; expressions as they are written
     */
    ArgumentSubstitution(String root, Map<String, JsonNode> arguments) {
        this.root = root;
        this.arguments = arguments;
    }

    /** The definition with its arguments. */
    JsonNode apply(JsonNode json) {
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(each -> object.set(each.getKey(), apply(each.getValue())));
            return object;
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(each -> array.add(apply(each)));
            return array;
        }
        return json.isTextual() ? substituted(json) : json;
    }

    private JsonNode substituted(JsonNode text) {
        try {
            Node tree = ExpressionParser.parse(text.textValue());
            Optional<JsonNode> whole = argument(tree);
            if (whole.isPresent()) {
                return whole.get();
            }
            Node replaced = new ReplacedReferences(node -> argument(node).map(ExpressionParser::parse)).in(tree);
            return replaced.equals(tree)
                    ? text
                    : ExpressionPrinter.json(replaced).orElse(text);
        } catch (ExpressionException unreadable) {
            return text;
        }
    }

    private Optional<JsonNode> argument(Node node) {
        boolean reads = node instanceof Node.Access access
                && access.target() instanceof Node.Call call
                && call.name().equalsIgnoreCase(root)
                && call.arguments().isEmpty();
        return reads && ((Node.Access) node).key() instanceof Node.Literal name
                ? Optional.ofNullable(arguments.get(name.value().asText().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
