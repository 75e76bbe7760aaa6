package io.wkmigrate.expression.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.FunctionDefinition;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.value.Members;
import io.wkmigrate.expression.value.TextForm;

/** Computes the value of an expression as ADF does. Fails with an {@code ExpressionException} where ADF fails. */
public final class Evaluator {

    private final Functions functions;
    private final References references;
    private final Surroundings surroundings;

    public Evaluator(Functions functions, References references, Surroundings surroundings) {
        this.functions = functions;
        this.references = references;
        this.surroundings = surroundings;
    }

    /** The value. */
    public JsonNode evaluate(Node node) {
        if (node instanceof Node.Literal literal) {
            return literal.value();
        }
        if (node instanceof Node.Call call) {
            return references.resolve(call).orElseGet(() -> call(call));
        }
        if (node instanceof Node.Access access) {
            return member(access);
        }
        if (node instanceof Node.Interpolation interpolation) {
            StringBuilder text = new StringBuilder();
            interpolation.parts().forEach(part -> text.append(TextForm.of(evaluate(part))));
            return TextNode.valueOf(text.toString());
        }
        return node instanceof Node.ObjectTemplate object ? object(object) : array((Node.ArrayTemplate) node);
    }

    private JsonNode member(Node.Access access) {
        JsonNode target = evaluate(access.target());
        JsonNode key = evaluate(access.key());
        try {
            return Members.read(target, key, access.optional());
        } catch (ExpressionException missing) {
            throw missing.at(access.key().span());
        }
    }

    private JsonNode object(Node.ObjectTemplate template) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        template.members().forEach((name, member) -> object.set(name, evaluate(member)));
        return object;
    }

    private JsonNode array(Node.ArrayTemplate template) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        template.elements().forEach(element -> array.add(evaluate(element)));
        return array;
    }

    private JsonNode call(Node.Call call) {
        FunctionDefinition function = functions.of(call);
        EvaluatedArguments arguments = new EvaluatedArguments(this, function, call, surroundings);
        if (!function.is(Trait.LAZY)) {
            arguments.evaluateAll();
        }
        try {
            return function.implementation().apply(arguments);
        } catch (ExpressionException noValue) {
            throw noValue.at(call.span());
        }
    }
}
