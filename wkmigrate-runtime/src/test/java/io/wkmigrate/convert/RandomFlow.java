package io.wkmigrate.convert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Pipelines of every kind of control flow drawn by lot, always the same for the same seed. */
final class RandomFlow {

    private static final List<List<String>> CONDITIONS = List.of(
            List.of("Succeeded"),
            List.of("Succeeded"),
            List.of("Succeeded"),
            List.of("Failed"),
            List.of("Failed"),
            List.of("Completed"),
            List.of("Skipped"),
            List.of("Completed", "Skipped"),
            List.of("Succeeded", "Skipped"),
            List.of("Failed", "Skipped"),
            List.of("Succeeded", "Failed"));

    private static final List<String> MARKS = List.of("Succeeded", "Failed", "Skipped");

    private static final int MOST_ACTIVITIES = 14;

    private final Random random;
    private int activities;

    RandomFlow(long seed) {
        this.random = new Random(seed);
    }

    /** The {@code properties} of a pipeline. */
    ObjectNode pipeline() {
        ObjectNode pipeline = JsonNodeFactory.instance.objectNode();
        ObjectNode parameters = pipeline.putObject("parameters");
        parameters.putObject("flag").put("type", "Bool").put("defaultValue", true);
        parameters.putObject("text").put("type", "String").put("defaultValue", "a");
        parameters
                .putObject("list")
                .put("type", "Array")
                .putArray("defaultValue")
                .add(1);
        ObjectNode variables = pipeline.putObject("variables");
        variables.putObject("v").put("type", "String").put("defaultValue", "");
        variables.putObject("all").put("type", "Array").putArray("defaultValue");
        scope(pipeline.putArray("activities"), 1 + random.nextInt(6), 0);
        return pipeline;
    }

    private void scope(ArrayNode scope, int size, int depth) {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < size && activities < MOST_ACTIVITIES; i++) {
            String name = "A" + activities++;
            ObjectNode activity = scope.addObject().put("name", name);
            edges(activity.putArray("dependsOn"), before);
            if (chance(8)) {
                activity.put("state", "Inactive").put("onInactiveMarkAs", MARKS.get(random.nextInt(MARKS.size())));
            }
            if (depth < 3 && chance(35)) {
                container(activity, depth);
            } else {
                work(activity);
            }
            before.add(name);
        }
    }

    private void edges(ArrayNode dependsOn, List<String> before) {
        Set<String> upstream = new LinkedHashSet<>();
        while (!before.isEmpty() && upstream.size() < 3 && chance(60)) {
            upstream.add(before.get(random.nextInt(before.size())));
        }
        for (String each : upstream) {
            ArrayNode conditions = dependsOn.addObject().put("activity", each).putArray("dependencyConditions");
            CONDITIONS.get(random.nextInt(CONDITIONS.size())).forEach(conditions::add);
        }
    }

    private void container(ObjectNode activity, int depth) {
        ObjectNode properties = activity.putObject("typeProperties");
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> {
                activity.put("type", "IfCondition");
                expression(properties, "expression", "@pipeline().parameters.flag", "@contains(pipeline().RunId, '1')");
                branch(properties.putArray("ifTrueActivities"), depth);
                branch(properties.putArray("ifFalseActivities"), depth);
            }
            case 3, 4 -> {
                activity.put("type", "Switch");
                expression(properties, "on", "@pipeline().parameters.text", "@substring(pipeline().RunId, 0, 1)");
                ArrayNode cases = properties.putArray("cases");
                for (int i = random.nextInt(4); i > 0; i--) {
                    branch(cases.addObject().put("value", "case" + i).putArray("activities"), depth);
                }
                branch(properties.putArray("defaultActivities"), depth);
            }
            case 5 -> {
                activity.put("type", "ForEach");
                properties.put("isSequential", chance(50));
                expression(properties, "items", "@pipeline().parameters.list", "@split(pipeline().RunId, '-')");
                branch(properties.putArray("activities"), depth);
            }
            default -> {
                activity.put("type", "Until");
                expression(properties, "expression", "@equals(variables('v'), 'x')", "@equals(utcNow(), 'x')");
                scope(properties.putArray("activities"), 1 + random.nextInt(2), depth + 1);
            }
        }
    }

    private void branch(ArrayNode branch, int depth) {
        scope(branch, random.nextInt(4), depth + 1);
    }

    private void expression(ObjectNode properties, String name, String plain, String computed) {
        properties.putObject(name).put("type", "Expression").put("value", chance(60) ? plain : computed);
    }

    private void work(ObjectNode activity) {
        ObjectNode properties = activity.putObject("typeProperties");
        switch (random.nextInt(8)) {
            case 0 -> {
                activity.put("type", "Fail");
                properties.put("message", "no").put("errorCode", "1");
            }
            case 1 -> {
                activity.put("type", "SetVariable");
                properties.put("variableName", "v").put("value", "@pipeline().RunId");
            }
            case 2 -> {
                activity.put("type", "AppendVariable");
                properties.put("variableName", "all").put("value", "@variables('v')");
            }
            case 3 -> {
                activity.put("type", "ExecutePipeline");
                properties.put("waitOnCompletion", chance(70));
                properties
                        .putObject("pipeline")
                        .put("type", "PipelineReference")
                        .put("referenceName", "Called");
            }
            case 4 -> {
                activity.put("type", "DatabricksNotebook");
                properties.put("notebookPath", "/n").putObject("baseParameters").put("x", "@toUpper(utcNow())");
            }
            default -> {
                activity.put("type", "Wait");
                properties.put("waitTimeInSeconds", 1);
            }
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
