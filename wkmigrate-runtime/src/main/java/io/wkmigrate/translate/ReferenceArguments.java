package io.wkmigrate.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.expression.ExpressionPrinter;
import io.wkmigrate.api.value.Expression;
import io.wkmigrate.api.value.Value;
import io.wkmigrate.load.Definition;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The arguments of a reference to a linked service or dataset (VA-8). */
final class ReferenceArguments {

    private ReferenceArguments() {}

    /** The values of the parameters of a definition, by name in lower case: what the reference passes, or the defaults. */
    static Map<String, JsonNode> of(Definition definition, Reference reference) {
        Map<String, JsonNode> arguments = new TreeMap<>();
        definition.properties().path("parameters").properties().forEach(each -> {
            JsonNode defaultValue = each.getValue().path("defaultValue");
            if (!defaultValue.isMissingNode()) {
                put(arguments, each.getKey(), defaultValue);
            }
        });
        reference.arguments().forEach((name, value) -> put(arguments, name, asWritten(value)));
        return arguments;
    }

    /** A parameter may be named for a credential where the text that it is put into is not. */
    private static void put(Map<String, JsonNode> arguments, String name, JsonNode value) {
        JsonNode named = JsonNodeFactory.instance.objectNode().set(name, value);
        boolean computed = value.isTextual() && Credentials.isExpression(value.textValue());
        arguments.put(
                name.toLowerCase(Locale.ROOT),
                computed ? value : Credentials.redacted(named).path(name));
    }

    private static JsonNode asWritten(Value<JsonNode> value) {
        if (!(value instanceof Value.Computed<JsonNode> computed)) {
            return ExpressionPrinter.json(value.literal().orElseThrow());
        }
        return computed.expression() instanceof Expression.Structured structured
                ? structured.json()
                : TextNode.valueOf(computed.expression().text());
    }
}
