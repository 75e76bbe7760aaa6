package io.wkmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.expression.ExpressionException;
import io.wkmigrate.api.expression.Type;
import io.wkmigrate.expression.conformance.ExpressionContext;
import io.wkmigrate.expression.conformance.JavaEngine;
import io.wkmigrate.expression.evaluate.Surroundings;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.value.ContentObject;
import io.wkmigrate.expression.value.TextForm;
import io.wkmigrate.lower.plan.ParameterText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * One run of a pipeline as ADF would run it, for the activities that {@link RandomPipeline} makes: expressions are evaluated
 * by the Java engine, and an activity whose expressions fail, fails (EX-2).
 */
final class AdfRun {

    private static final JavaEngine ENGINE =
            new JavaEngine(Functions.builtIn(), new Surroundings(() -> Instant.EPOCH, new SplittableRandom(1)));

    private static final Map<String, Type> TYPES = Map.of(
            "string", Type.TEXT,
            "int", Type.INTEGER,
            "integer", Type.INTEGER,
            "float", Type.NUMBER,
            "bool", Type.BOOLEAN,
            "boolean", Type.BOOLEAN,
            "array", Type.ARRAY,
            "object", Type.OBJECT);

    private final RandomPipelines factory;
    private final JsonNode pipeline;
    private final UnaryOperator<JsonNode> element;
    private final ObjectNode context = JsonNodeFactory.instance.objectNode();
    private final Trace trace;

    /** An activity fails. */
    private static final class ActivityFails extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** What happens is written nowhere. */
    static final class Unspecified extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unspecified(String what) {
            super(what);
        }
    }

    /**
     * A run.
     *
     * @param element what {@code item()} gives for an element of a loop
     */
    AdfRun(RandomPipelines factory, String pipeline, UnaryOperator<JsonNode> element, Trace trace) {
        this.factory = factory;
        this.pipeline = factory.pipeline(pipeline);
        this.element = element;
        this.trace = trace;
    }

    /** Runs the pipeline with values for some parameters and says whether it succeeded. */
    boolean run(JsonNode parameters) {
        ObjectNode known = context.putObject("parameters");
        pipeline.path("parameters")
                .properties()
                .forEach(each -> known.set(each.getKey(), each.getValue().path("defaultValue")));
        parameters.properties().forEach(each -> known.set(each.getKey(), each.getValue()));
        ObjectNode variables = context.putObject("variables");
        pipeline.path("variables").properties().forEach(each -> {
            JsonNode value = each.getValue().has("defaultValue")
                    ? each.getValue().path("defaultValue")
                    : empty(each.getValue().path("type").asText());
            if (!value.isMissingNode()) {
                variables.set(each.getKey(), value);
            }
        });
        context.putObject("activities");
        return scope(pipeline.path("activities"));
    }

    /** VA-2 leaves open whether a variable without a value is null or empty; jobs take the second, and tell so. */
    private static JsonNode empty(String type) {
        return switch (type) {
            case "String" -> TextNode.valueOf("");
            case "Array" -> JsonNodeFactory.instance.arrayNode();
            default -> MissingNode.getInstance();
        };
    }

    /** Runs the activities of a scope, which stand in an order that their dependencies allow (section 11 of the reference). */
    private boolean scope(JsonNode activities) {
        ScopeStatus status = new ScopeStatus();
        for (JsonNode each : activities) {
            status.ended(each, status.isSatisfied(each) ? succeeds(each) : Optional.empty());
        }
        return status.succeeded(activities);
    }

    private Optional<Boolean> succeeds(JsonNode activity) {
        try {
            return Optional.of(activity(activity, activity.path("typeProperties")));
        } catch (ActivityFails fails) {
            return Optional.of(false);
        }
    }

    private boolean activity(JsonNode activity, JsonNode properties) throws ActivityFails {
        String name = activity.path("name").asText();
        switch (activity.path("type").asText()) {
            case "DatabricksNotebook" -> notebook(name, properties);
            case "SetVariable" -> variable(name, properties);
            case "AppendVariable" -> append(name, properties);
            case "IfCondition" -> {
                String branch =
                        expect(properties.path("expression"), Type.BOOLEAN).booleanValue() ? "True" : "False";
                return scope(properties.path("if" + branch + "Activities"));
            }
            case "Switch" -> {
                return scope(chosen(properties));
            }
            case "ForEach" -> {
                return loop(properties);
            }
            case "Until" -> {
                return until(properties);
            }
            case "ExecutePipeline" -> {
                return child(properties);
            }
            default -> output(name, factory.output(name));
        }
        return true;
    }

    private void notebook(String name, JsonNode properties) throws ActivityFails {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each :
                properties.path("baseParameters").properties()) {
            parameters.put(each.getKey(), text(value(each.getValue())));
        }
        String path = properties.path("notebookPath").asText();
        trace.started(path, parameters);
        String exit = factory.exit(path);
        JsonNode parsed =
                exit.startsWith("{") || exit.startsWith("[") ? RandomPipelines.json(exit) : TextNode.valueOf(exit);
        output(name, JsonNodeFactory.instance.objectNode().set("runOutput", parsed));
    }

    /**
     * Booleans are told to be spelled in another way (BOOLEAN_TEXT). How ADF writes a list or an object that is given
     * whole is documented nowhere; notebooks get JSON.
     */
    private static String text(JsonNode value) throws ActivityFails {
        try {
            return value.isBoolean() || value.isContainerNode() ? ParameterText.of(value) : TextForm.of(value);
        } catch (ExpressionException noText) {
            throw new ActivityFails();
        }
    }

    private void output(String name, JsonNode output) {
        context.withObjectProperty("activities")
                .putObject(name)
                .put("status", "Succeeded")
                .set("output", output);
    }

    private void variable(String name, JsonNode properties) throws ActivityFails {
        String variable = properties.path("variableName").asText();
        String type = pipeline.at("/variables/" + variable + "/type").asText();
        JsonNode value = expect(
                properties.path("value"),
                TYPES.get(type.toLowerCase(Locale.ROOT)).or(Type.NULL));
        if (value.isNull()) {
            throw new Unspecified("a variable that is set to null");
        }
        context.withObjectProperty("variables").set(variable, value);
        trace.set(name, value);
    }

    /** VA-4; a variable without a value is an empty list. */
    private void append(String name, JsonNode properties) throws ActivityFails {
        String variable = properties.path("variableName").asText();
        JsonNode element = value(properties.path("value"));
        if (element.isDouble() && !Double.isFinite(element.doubleValue())) {
            throw new Unspecified("a number that JSON does not have");
        }
        JsonNode before = context.path("variables").path(variable);
        ArrayNode after = JsonNodeFactory.instance.arrayNode();
        before.forEach(after::add);
        context.withObjectProperty("variables").set(variable, after.add(element));
        trace.set(name, element);
    }

    private JsonNode chosen(JsonNode properties) throws ActivityFails {
        JsonNode on = value(properties.path("on"));
        if (!on.isTextual()) {
            throw new Unspecified("a switch on no text");
        }
        for (JsonNode each : properties.path("cases")) {
            if (each.path("value").equals(on)) {
                return each.path("activities");
            }
        }
        return properties.path("defaultActivities");
    }

    /** FE-6: the other iterations go on. */
    private boolean loop(JsonNode properties) throws ActivityFails {
        boolean succeeded = true;
        Optional<JsonNode> around = Optional.ofNullable(context.get("item"));
        for (JsonNode each : expect(properties.path("items"), Type.ARRAY)) {
            context.set("item", element.apply(each));
            succeeded &= scope(properties.path("activities"));
        }
        around.ifPresentOrElse(item -> context.set("item", item), () -> context.remove("item"));
        return succeeded;
    }

    /** UN-1, UN-2; the last pass decides how it ends, which is not confirmed (UN-4). */
    private boolean until(JsonNode properties) throws ActivityFails {
        while (true) {
            boolean succeeded = scope(properties.path("activities"));
            if (expect(properties.path("expression"), Type.BOOLEAN).booleanValue()) {
                return succeeded;
            }
        }
    }

    private boolean child(JsonNode properties) throws ActivityFails {
        String name = properties.at("/pipeline/referenceName").asText();
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> each : properties.path("parameters").properties()) {
            String type = factory.pipeline(name)
                    .at("/parameters/" + each.getKey() + "/type")
                    .asText();
            JsonNode value = value(each.getValue());
            if (ContentObject.is(value)) {
                throw new Unspecified("a content object as an argument");
            }
            if (!Type.of(value).is(TYPES.get(type.toLowerCase(Locale.ROOT)))) {
                throw new Unspecified("an argument of another type");
            }
            arguments.set(each.getKey(), value);
        }
        return new AdfRun(factory, name, element, trace).run(arguments);
    }

    private JsonNode expect(JsonNode json, Type type) throws ActivityFails {
        JsonNode value = value(json);
        if (!Type.of(value).is(type)) {
            throw new ActivityFails();
        }
        return value;
    }

    /** The value of a property of an activity, which may be an expression, wrapped or not. */
    private JsonNode value(JsonNode json) throws ActivityFails {
        JsonNode source =
                json.isObject() && json.path("type").asText().equals("Expression") ? json.path("value") : json;
        try {
            return source.isTextual()
                    ? ENGINE.value(source.textValue(), new ExpressionContext(context, Optional.empty()))
                    : source;
        } catch (ExpressionException fails) {
            throw new ActivityFails();
        }
    }
}
