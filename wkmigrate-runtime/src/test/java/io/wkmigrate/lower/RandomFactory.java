package io.wkmigrate.lower;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.convert.Adf;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A factory drawn by lot: nested containers, edges and states of every kind, expressions, hostile names. */
final class RandomFactory {

    private static final List<String> CONDITIONS = List.of("Succeeded", "Failed", "Skipped", "Completed");

    private static final List<String> TEXTS = List.of(
            "plain",
            "@pipeline().parameters.p0",
            "@variables('v0')",
            "@item()",
            "@item().a",
            "@concat('a', item())",
            "x@{pipeline().RunId}",
            "@{item()}",
            "{{x}}",
            "${var.x}",
            "@activity('A1').output",
            "a\n# MAGIC %sh",
            "@pipeline().Pipeline",
            "@pipeline().parameters.p1",
            "\u2028'\"`",
            "@@x",
            "Password=hunter2",
            "@item()['}} {{']",
            "@variables('V1')");

    private static final List<String> NAMES =
            List.of("A", "a", "Copy A", "Copy_A", "con", "../x", "${x}", "{{x}}", "It's", "\u0130", "x".repeat(90));

    private final Random random;
    private int activities;

    RandomFactory(long seed) {
        this.random = new Random(seed);
    }

    Adf factory(int pipelines) {
        Adf factory =
                Adf.factory("random", "{\"globalParameters\": {\"g\": {\"type\": \"String\", \"value\": \"x\"}}}");
        for (int i = 0; i < pipelines; i++) {
            factory.pipeline("P" + i, pipeline(pipelines).toString());
        }
        return factory;
    }

    private ObjectNode pipeline(int pipelines) {
        activities = 0;
        ObjectNode properties = object();
        ObjectNode parameters = properties.putObject("parameters");
        parameters
                .putObject("p0")
                .put("type", one(List.of("String", "Bool", "Array")))
                .put("defaultValue", "x");
        parameters.putObject("p1").put("type", "Int");
        ObjectNode variables = properties.putObject("variables");
        variables.putObject("v0").put("type", "String").put("defaultValue", "x");
        variables.putObject("v1").put("type", "Array");
        properties.set("activities", scope(random.nextInt(6), 3, pipelines));
        return properties;
    }

    private ArrayNode scope(int size, int depth, int pipelines) {
        ArrayNode scope = JsonNodeFactory.instance.arrayNode();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = one(NAMES) + " " + activities++;
            ObjectNode activity = activity(depth, pipelines).put("name", name);
            dependencies(activity, names);
            if (random.nextInt(6) == 0) {
                activity.put("state", "Inactive").put("onInactiveMarkAs", one(CONDITIONS.subList(0, 3)));
            }
            names.add(name);
            scope.add(activity);
        }
        return scope;
    }

    private void dependencies(ObjectNode activity, List<String> names) {
        ArrayNode dependsOn = activity.putArray("dependsOn");
        for (int i = random.nextInt(3); i > 0; i--) {
            String upstream = names.isEmpty() || random.nextInt(20) == 0 ? "Ghost" : one(names);
            ArrayNode conditions =
                    dependsOn.addObject().put("activity", upstream).putArray("dependencyConditions");
            for (int j = random.nextInt(3); j >= 0; j--) {
                conditions.add(one(CONDITIONS));
            }
        }
    }

    private ObjectNode activity(int depth, int pipelines) {
        ObjectNode properties = object();
        String type = depth > 0 && random.nextInt(3) == 0
                ? container(properties, depth - 1, pipelines)
                : work(properties, pipelines);
        return object().put("type", type).set("typeProperties", properties);
    }

    private String work(ObjectNode properties, int pipelines) {
        switch (random.nextInt(6)) {
            case 0:
                properties.put("notebookPath", "/n");
                properties.putObject("baseParameters").put("x", one(TEXTS)).put("p0", one(TEXTS));
                return "DatabricksNotebook";
            case 1:
                properties.put("variableName", "v" + random.nextInt(2)).put("value", one(TEXTS));
                return one(List.of("SetVariable", "AppendVariable"));
            case 2:
                return executePipeline(properties, pipelines);
            case 3:
                properties.put("message", one(TEXTS)).put("errorCode", one(TEXTS));
                return "Fail";
            case 4:
                properties.put("waitTimeInSeconds", one(TEXTS));
                return "Wait";
            default:
                return one(List.of("Copy", "Nonsense"));
        }
    }

    /** Also runs pipelines that are not there. */
    private String executePipeline(ObjectNode properties, int pipelines) {
        properties.put("waitOnCompletion", random.nextBoolean());
        properties
                .putObject("pipeline")
                .put("referenceName", "P" + random.nextInt(pipelines + 1))
                .put("type", "PipelineReference");
        properties.putObject("parameters").put("p0", one(TEXTS)).put("other", one(TEXTS));
        return "ExecutePipeline";
    }

    private String container(ObjectNode properties, int depth, int pipelines) {
        switch (random.nextInt(4)) {
            case 0:
                properties.putObject("expression").put("type", "Expression").put("value", one(TEXTS));
                properties.set("ifTrueActivities", scope(random.nextInt(3), depth, pipelines));
                properties.set("ifFalseActivities", scope(random.nextInt(3), depth, pipelines));
                return "IfCondition";
            case 1:
                ArrayNode cases = properties.put("on", one(TEXTS)).putArray("cases");
                for (int i = random.nextInt(3); i > 0; i--) {
                    cases.addObject().put("value", one(NAMES)).set("activities", scope(1, depth, pipelines));
                }
                properties.set("defaultActivities", scope(random.nextInt(3), depth, pipelines));
                return "Switch";
            case 2:
                properties.putObject("expression").put("type", "Expression").put("value", one(TEXTS));
                properties.put("timeout", one(TEXTS));
                properties.set("activities", scope(random.nextInt(4), depth, pipelines));
                return "Until";
            default:
                properties.put("items", one(TEXTS)).put("isSequential", random.nextBoolean());
                properties.set("activities", scope(random.nextInt(4), depth, pipelines));
                return "ForEach";
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
