package io.wkmigrate.expression.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.ExpressionException.Problem;
import io.wkmigrate.api.expression.Node;
import io.wkmigrate.api.expression.ReferencePath;
import io.wkmigrate.expression.evaluate.References;
import java.util.Map;
import java.util.Optional;

/** References to what a context holds (section 12 of the language reference). */
final class ContextReferences implements References {

    private final ObjectNode context;

    ContextReferences(ExpressionContext context) {
        this.context = context.values();
    }

    @Override
    public Optional<JsonNode> resolve(Node.Call call) {
        return ReferencePath.of(call).map(reference -> value(reference, call));
    }

    private JsonNode value(ReferencePath reference, Node.Call call) {
        return switch (reference.root()) {
            case "pipeline" -> pipeline();
            case "variables" -> named("variables", reference, Problem.MISSING_VARIABLE, call);
            case "activity" -> named("activities", reference, Problem.MISSING_ACTIVITY, call);
            case "item" -> given("item", Problem.ITEM_OUTSIDE_LOOP, call);
            case "dataset" -> given("dataset", Problem.MISSING_PARAMETER, call);
            case "linkedservice" -> given("linkedService", Problem.MISSING_PARAMETER, call);
            case "trigger" -> given("trigger", Problem.MISSING_PROPERTY, call);
            default -> given("triggerBody", Problem.MISSING_PROPERTY, call);
        };
    }

    private ObjectNode pipeline() {
        ObjectNode pipeline = JsonNodeFactory.instance.objectNode();
        if (context.path("pipeline") instanceof ObjectNode system) {
            pipeline.setAll(system);
        }
        return pipeline.<ObjectNode>set("parameters", object("parameters"))
                .set("globalParameters", object("globalParameters"));
    }

    private JsonNode object(String key) {
        JsonNode given = context.get(key);
        return given == null ? JsonNodeFactory.instance.objectNode() : given;
    }

    /** Names are unique ignoring case in a pipeline. */
    private JsonNode named(String key, ReferencePath reference, Problem problem, Node.Call call) {
        String name = reference.argument().orElse("");
        JsonNode exact = context.path(key).get(name);
        return exact != null
                ? exact
                : context.path(key).properties().stream()
                        .filter(each -> each.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() -> missing(problem, "\"" + name + "\"", call));
    }

    private JsonNode given(String key, Problem problem, Node.Call call) {
        JsonNode value = context.get(key);
        if (value == null) {
            throw missing(problem, call.name() + "()", call);
        }
        return value;
    }

    private static ExpressionException missing(Problem problem, String what, Node.Call call) {
        String message = switch (problem) {
            case MISSING_VARIABLE -> "There is no variable " + what + ".";
            case MISSING_ACTIVITY -> "There is no activity " + what + " that has run.";
            case ITEM_OUTSIDE_LOOP -> "There is no loop around " + what + ".";
            default -> "There is nothing for " + what + " to read here.";
        };
        return new ExpressionException(problem, message, call.span());
    }
}
