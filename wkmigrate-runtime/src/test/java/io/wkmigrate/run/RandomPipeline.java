package io.wkmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.expression.FunctionDefinition.Trait;
import io.wkmigrate.api.expression.Type.Kind;
import io.wkmigrate.expression.conformance.RandomTerms;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.value.ContentObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes a pipeline whose values are expressions. What an expression reads is put where it can: into a parameter, a variable
 * set before, the output of an activity that ran before, or the element of the loop.
 */
final class RandomPipeline {

    /** An element of a loop that is an object or an array would be both to one expression, text here and JSON elsewhere. */
    private static final String TAKES_ELEMENTS_FOR_TEXT = "json";

    private static final Map<Kind, String> PARAMETERS = Map.of(
            Kind.TEXT, "String",
            Kind.INTEGER, "Int",
            Kind.FLOAT, "Float",
            Kind.BOOLEAN, "Bool",
            Kind.ARRAY, "Array",
            Kind.OBJECT, "Object");

    private static final Map<Kind, String> VARIABLES =
            Map.of(Kind.TEXT, "String", Kind.INTEGER, "Integer", Kind.BOOLEAN, "Boolean", Kind.ARRAY, "Array");

    private static final List<Kind> KINDS_OF_VARIABLES = List.of(Kind.TEXT, Kind.INTEGER, Kind.BOOLEAN, Kind.ARRAY);

    /** How the elements of a loop begin; others would lack the members that its body reads. */
    private static final String ELEMENTS = "[{\"m";

    private static final List<String> SUCCEEDED = List.of("Succeeded");

    private final RandomPipelines factory;
    private final RandomGenerator random;
    private final RandomTerms terms;
    private final ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    private final ObjectNode variables = JsonNodeFactory.instance.objectNode();
    private final Deque<Draft> scopes = new ArrayDeque<>();
    private boolean literal;

    RandomPipeline(RandomPipelines factory, RandomGenerator random) {
        this.factory = factory;
        this.random = random;
        this.terms = new RandomTerms(
                Functions.builtIn().all().stream()
                        .filter(each -> !each.is(Trait.NOT_DETERMINISTIC))
                        .filter(each -> !each.name().equals(TAKES_ELEMENTS_FOR_TEXT))
                        .toList(),
                random,
                this::hold);
    }

    /** Adds the pipeline to the factory. */
    void add(String name, int activities, boolean mayRunOthers) {
        ArrayNode all = scope(new Draft(), activities, mayRunOthers ? 2 : 1);
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties.set("parameters", parameters);
        properties.set("variables", variables);
        properties.set("activities", all);
        factory.add(name, properties);
    }

    private ArrayNode scope(Draft scope, int size, int depth) {
        scopes.push(scope);
        for (int i = 0; i < size; i++) {
            switch (random.nextInt(depth == 0 ? 6 : 13)) {
                case 0, 1 -> notebook();
                case 2 -> computedVariable(pick(KINDS_OF_VARIABLES));
                case 3, 4, 5 -> sharedVariable();
                case 6, 7 -> loop(depth);
                case 8, 9 -> condition(depth - 1);
                case 10 -> choice(depth - 1);
                case 11 -> until(depth - 1);
                default -> child(depth);
            }
        }
        scopes.pop();
        return scope.activities;
    }

    /** Sets, appends to or reads a variable that other activities define, too. */
    private void sharedVariable() {
        Draft scope = scopes.peek();
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        SharedVariables shared = new SharedVariables(random, variables);
        boolean reads = chance(3);
        boolean appends = !reads && chance(3);
        if (reads) {
            properties.put("notebookPath", "/n" + factory.next()).set("baseParameters", shared.reads());
        } else if (appends) {
            properties.put("variableName", shared.list()).put("value", "@" + terms.code(pick(KINDS_OF_VARIABLES), 1));
        } else {
            Kind kind = pick(KINDS_OF_VARIABLES);
            boolean copies = chance(3);
            properties
                    .put("variableName", copies ? shared.copy() : shared.of(kind))
                    .put("value", "@" + (copies ? shared.copied() : terms.code(kind, 1)));
        }
        scope.sharing = true;
        add(
                reads ? "Read" : appends ? "Append" : "Set",
                reads ? "DatabricksNotebook" : appends ? "AppendVariable" : "SetVariable",
                properties);
    }

    private void notebook() {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        ObjectNode given = properties.put("notebookPath", "/n" + factory.next()).putObject("baseParameters");
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            given.put("x" + i, expression(pick(List.of(Kind.values())), 2));
        }
        add("Notebook", "DatabricksNotebook", properties);
    }

    /** Interpolated, or the whole string. */
    private String expression(Kind kind, int depth) {
        String code = terms.code(kind, depth);
        return chance(4)
                ? pick(List.of("x", "{", "", "$", "a\n")) + "@{" + code + "}" + pick(List.of("", "}", "y"))
                : "@" + code;
    }

    private JsonNode wrapped(String expression) {
        return chance(2)
                ? TextNode.valueOf(expression)
                : JsonNodeFactory.instance.objectNode().put("value", expression).put("type", "Expression");
    }

    private String computedVariable(Kind kind) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        String variable = "v" + factory.next();
        variables.putObject(variable).put("type", VARIABLES.get(kind));
        properties.put("variableName", variable).set("value", wrapped("@" + terms.code(kind, 2)));
        add("Set", "SetVariable", properties);
        return variable;
    }

    private void condition(int depth) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties
                .putObject("expression")
                .put("value", "@" + terms.code(Kind.BOOLEAN, 2))
                .put("type", "Expression");
        branch(properties, "ifTrueActivities", depth);
        branch(properties, "ifFalseActivities", depth);
        add("If", "IfCondition", properties);
    }

    private void choice(int depth) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            texts.add(terms.value(Kind.TEXT).textValue());
        }
        String on = chance(3) ? terms.code(Kind.TEXT, 2) : hold(TextNode.valueOf(pick(texts)));
        properties.set("on", wrapped("@" + on));
        ArrayNode cases = properties.putArray("cases");
        texts.stream().distinct().forEach(each -> branch(cases.addObject().put("value", each), "activities", depth));
        branch(properties, "defaultActivities", depth);
        add("Switch", "Switch", properties);
    }

    private void branch(ObjectNode properties, String name, int depth) {
        Draft inner = new Draft();
        inner.elements.addAll(scopes.peek().elements);
        properties.set(name, scope(inner, random.nextInt(1, 4), depth));
        scopes.peek().sharing |= !inner.lastSharing.isEmpty();
    }

    /** A loop, unless there is one around already. */
    private void loop(int depth) {
        if (depth == 0 || !scopes.peek().elements.isEmpty()) {
            notebook();
            return;
        }
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        Draft body = new Draft();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            body.elements.add(JsonNodeFactory.instance.objectNode());
        }
        properties.put("isSequential", true).set("activities", scope(body, random.nextInt(1, 3), depth - 1));
        scopes.peek().sharing |= !body.lastSharing.isEmpty();
        ArrayNode elements = JsonNodeFactory.instance.arrayNode().addAll(body.elements);
        literal = true;
        properties.set("items", chance(3) ? json(elements) : wrapped("@" + hold(elements)));
        literal = false;
        add("Loop", "ForEach", properties);
    }

    /** A loop that counts its passes by appending to a list, two of them unless it counted before. */
    private void until(int depth) {
        String passes = "v" + factory.next();
        variables.putObject(passes).put("type", "Array").putArray("defaultValue");
        Draft body = new Draft();
        body.elements.addAll(scopes.peek().elements);
        body.activities
                .addObject()
                .put("name", "Count" + factory.next())
                .put("type", "AppendVariable")
                .putObject("typeProperties")
                .put("variableName", passes)
                .put("value", "x");
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties
                .putObject("expression")
                .put("value", "@greaterOrEquals(length(variables('" + passes + "')), 2)")
                .put("type", "Expression");
        properties.set("activities", scope(body, random.nextInt(1, 3), depth));
        scopes.peek().sharing |= !body.lastSharing.isEmpty();
        add("Until", "Until", properties);
    }

    private static JsonNode json(ArrayNode elements) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", "@json('" + elements.toString().replace("'", "''") + "')")
                .put("type", "Expression");
    }

    private void child(int depth) {
        if (depth < 2) {
            notebook();
            return;
        }
        String name = "C" + factory.next();
        RandomPipeline child = new RandomPipeline(factory, random);
        child.add(name, random.nextInt(1, 3), false);
        ObjectNode properties = JsonNodeFactory.instance.objectNode().put("waitOnCompletion", true);
        properties.putObject("pipeline").put("referenceName", name).put("type", "PipelineReference");
        ObjectNode arguments = properties.putObject("parameters");
        child.parameters.properties().forEach(each -> {
            boolean defaultIsWritten =
                    JobText.literal(each.getValue().toString()).isPresent();
            if (each.getValue().toString().contains(ELEMENTS)) {
                arguments.set(each.getKey(), each.getValue().path("defaultValue"));
            } else if (!defaultIsWritten || !chance(3)) {
                Kind kind = Kind.of(each.getValue().path("defaultValue"));
                arguments.set(each.getKey(), wrapped("@" + terms.code(kind, 1)));
            }
        });
        add("Run", "ExecutePipeline", properties);
    }

    /** Puts a value where an expression gets at it. */
    private String hold(JsonNode value) {
        Kind kind = Kind.of(value);
        Draft scope = pick(List.copyOf(scopes));
        if (!scopes.peek().elements.isEmpty() && chance(2)) {
            return element(value, kind);
        }
        if (ContentObject.is(value)) {
            return output(scope, value);
        }
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                PARAMETERS.containsKey(kind) && !isWholeFraction(value) ? parameter(value, kind) : output(scope, value);
            case 2 ->
                VARIABLES.containsKey(kind) && !value.toString().contains("@")
                        ? variable(scope, value, kind)
                        : output(scope, value);
            case 3 -> VARIABLES.containsKey(kind) && !literal ? earlier(kind) : output(scope, value);
            case 4 -> value.isContainerNode() || kind == Kind.TEXT ? exit(scope, value) : output(scope, value);
            default -> output(scope, value);
        };
    }

    /** A job parameter does not tell 5.0 from 5, so a notebook takes it for an integer; a difference that is known. */
    private static boolean isWholeFraction(JsonNode value) {
        return value.isDouble() && value.doubleValue() == Math.rint(value.doubleValue());
    }

    private String parameter(JsonNode value, Kind kind) {
        String name = pick(List.of("p", "p.", "p-")) + factory.next();
        boolean whole = kind == Kind.INTEGER && chance(5);
        parameters
                .putObject(name)
                .put("type", whole ? "Float" : PARAMETERS.get(kind))
                .set("defaultValue", value);
        return name.matches("\\w+") ? "pipeline().parameters." + name : "pipeline().parameters['" + name + "']";
    }

    private String variable(Draft scope, JsonNode value, Kind kind) {
        String name = "v" + factory.next();
        variables.putObject(name).put("type", VARIABLES.get(kind));
        ObjectNode properties = JsonNodeFactory.instance.objectNode().put("variableName", name);
        properties.set("value", value);
        before(scope, "Set", "SetVariable", properties);
        return "variables('" + name + "')";
    }

    /** A variable that is set to the value of an expression. */
    private String earlier(Kind kind) {
        literal = true;
        Draft scope = scopes.peek();
        Map<String, List<String>> needs = scope.needs;
        scope.needs = new LinkedHashMap<>();
        String variable = computedVariable(kind);
        needs.put(scope.activities.get(scope.activities.size() - 1).path("name").asText(), SUCCEEDED);
        scope.needs = needs;
        literal = false;
        return "variables('" + variable + "')";
    }

    private String output(Draft scope, JsonNode value) {
        String type = pick(List.of("WebActivity", "Lookup", "Custom"));
        String name = before(scope, "Out", type, JsonNodeFactory.instance.objectNode());
        factory.output(name, JsonNodeFactory.instance.objectNode().set("x", value));
        return "activity('" + name + "').output.x";
    }

    private String exit(Draft scope, JsonNode value) {
        String path = "/n" + factory.next();
        String name = before(
                scope,
                "Exit",
                "DatabricksNotebook",
                JsonNodeFactory.instance.objectNode().put("notebookPath", path));
        String text = value.isTextual() ? value.textValue().replaceAll("^[{\\[]", "") : value.toString();
        factory.exit(path, text);
        return "activity('" + name + "').output.runOutput";
    }

    private String element(JsonNode value, Kind kind) {
        String name = "m" + factory.next();
        boolean first = true;
        for (ObjectNode each : scopes.peek().elements) {
            each.set(name, first && !holdsContent(value) ? value : plain(kind));
            first = false;
        }
        return "item()." + name;
    }

    private JsonNode plain(Kind kind) {
        JsonNode value = terms.value(kind);
        return holdsContent(value) ? plain(kind) : value;
    }

    private static boolean holdsContent(JsonNode value) {
        return value.toString().contains("$content-type");
    }

    /** Adds an activity that the one waits for which is being put together. */
    private String before(Draft scope, String prefix, String type, ObjectNode properties) {
        Map<String, List<String>> needs = scope.needs;
        boolean sharing = scope.sharing;
        scope.needs = new LinkedHashMap<>();
        scope.sharing = false;
        scopes.push(scope);
        String name = add(prefix, type, properties);
        scopes.pop();
        needs.put(name, SUCCEEDED);
        scope.needs = needs;
        scope.sharing = sharing;
        return name;
    }

    private String add(String prefix, String type, ObjectNode properties) {
        Draft scope = scopes.peek();
        String name = prefix + factory.next();
        ObjectNode activity = scope.activities.addObject().put("name", name).put("type", type);
        if (scope.sharing && !scope.lastSharing.isEmpty()) {
            scope.needs.putIfAbsent(scope.lastSharing, pick(SharedVariables.CONDITIONS));
        }
        ArrayNode dependsOn = activity.putArray("dependsOn");
        scope.needs.forEach((upstream, conditions) -> {
            ArrayNode accepted = dependsOn.addObject().put("activity", upstream).putArray("dependencyConditions");
            conditions.forEach(accepted::add);
        });
        scope.needs.clear();
        scope.lastSharing = scope.sharing ? name : scope.lastSharing;
        scope.sharing = false;
        activity.set("typeProperties", properties);
        return name;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
