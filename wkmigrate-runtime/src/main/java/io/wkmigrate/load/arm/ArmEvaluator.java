package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.load.arm.ArmExpression.Call;
import io.wkmigrate.load.arm.ArmExpression.Literal;
import io.wkmigrate.load.arm.ArmExpression.Selection;
import io.wkmigrate.load.input.Members;
import java.util.ArrayList;
import java.util.List;

/** Evaluates the expressions of one template. */
final class ArmEvaluator {

    /** What to do about a call that has no value: give one in its place, or throw. */
    interface Fallback {
        JsonNode insteadOf(UnresolvedException unresolved) throws UnresolvedException;
    }

    private final ArmScope scope;
    private final Fallback fallback;

    ArmEvaluator(ArmScope scope, Fallback fallback) {
        this.scope = scope;
        this.fallback = fallback;
    }

    /** The same for the expressions of another template. */
    ArmEvaluator in(ArmScope other) {
        return new ArmEvaluator(other, fallback);
    }

    /** Evaluates every expression in some JSON; all of it has a value or none. */
    JsonNode resolve(JsonNode json) throws UnresolvedException {
        if (json.isTextual()) {
            return text(json.textValue());
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(json.size());
            for (JsonNode each : json) {
                array.add(resolve(each));
            }
            return array;
        }
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (var each : json.properties()) {
                object.set(each.getKey(), resolve(each.getValue()));
            }
            return object;
        }
        return json;
    }

    /** Evaluates one text, which is an expression or stands for itself. */
    JsonNode text(String text) throws UnresolvedException {
        return ArmExpression.isExpression(text)
                ? evaluate(ArmExpressionParser.parse(text))
                : TextNode.valueOf(ArmExpression.unescape(text));
    }

    private JsonNode evaluate(ArmExpression expression) throws UnresolvedException {
        if (expression instanceof Literal literal) {
            return literal.value();
        }
        if (expression instanceof Selection selection) {
            return select(evaluate(selection.base()), evaluate(selection.key()));
        }
        try {
            return scope.budget().charge(call((Call) expression));
        } catch (UnresolvedException unresolved) {
            return fallback.insteadOf(unresolved);
        }
    }

    private JsonNode call(Call call) throws UnresolvedException {
        if (call.function().equals("if")) {
            return choose(call.arguments());
        }
        List<JsonNode> values = new ArrayList<>();
        for (ArmExpression each : call.arguments()) {
            values.add(evaluate(each));
        }
        Arguments arguments = new Arguments(call.function(), values);
        return switch (call.function()) {
            case "parameters" -> scope.parameter(arguments.text(0), this);
            case "variables" -> scope.variable(arguments.text(0), this);
            default -> ArmFunctions.call(arguments);
        };
    }

    /** The branch not taken may well have no value. */
    private JsonNode choose(List<ArmExpression> arguments) throws UnresolvedException {
        if (arguments.size() != 3) {
            throw UnresolvedException.unsupported("The ARM function \"if\" takes three arguments.");
        }
        JsonNode condition = evaluate(arguments.get(0));
        if (!condition.isBoolean()) {
            throw UnresolvedException.unsupported("The ARM function \"if\" needs a condition.");
        }
        return evaluate(arguments.get(condition.booleanValue() ? 1 : 2));
    }

    private static JsonNode select(JsonNode base, JsonNode key) throws UnresolvedException {
        JsonNode selected = key.isInt() || key.isLong() ? base.path(key.intValue()) : Members.get(base, key.asText());
        if (selected.isMissingNode()) {
            throw UnresolvedException.unsupported("The ARM expression selects something that is not there.");
        }
        return selected;
    }
}
