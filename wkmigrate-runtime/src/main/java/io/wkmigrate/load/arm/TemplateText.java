package io.wkmigrate.load.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.finding.SourcePlace;

/** Replaces the expressions in the resources of a template by their values. */
public final class TemplateText {

    /** Hears of expressions that have no value. */
    public interface Problems {

        /** Told once for each expression; it was kept as text. */
        void unresolved(UnresolvedException problem, SourcePlace place);
    }

    private final ArmEvaluator evaluator;
    private final Problems problems;

    /** Prepares to evaluate in a scope. */
    public TemplateText(ArmScope scope, Problems problems) {
        this.evaluator = new ArmEvaluator(scope, unresolved -> {
            throw unresolved;
        });
        this.problems = problems;
    }

    /** The JSON with every expression that has a value replaced; the others are kept and told. */
    public JsonNode resolve(JsonNode json, SourcePlace place) {
        if (json.isTextual()) {
            return text(json, place);
        }
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties()
                    .forEach(each -> object.set(each.getKey(), resolve(each.getValue(), place.child(each.getKey()))));
            return object;
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(json.size());
            for (int i = 0; i < json.size(); i++) {
                array.add(resolve(json.get(i), place.child(i)));
            }
            return array;
        }
        return json;
    }

    private JsonNode text(JsonNode json, SourcePlace place) {
        String text = json.textValue();
        if (!text.startsWith("[")) {
            return json;
        }
        if (!ArmExpression.isExpression(text)) {
            return TextNode.valueOf(ArmExpression.unescape(text));
        }
        try {
            return evaluator.text(text);
        } catch (UnresolvedException problem) {
            problems.unresolved(problem, place);
            return json;
        }
    }
}
