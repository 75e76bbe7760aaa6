package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The control flow of a pipeline, one line an activity, as the {@code properties} that ADF has for it. Branches and
 * bodies are indented; {@code + -} are those of an If Condition, numbers the cases of a Switch and {@code *} its
 * default, {@code @} the body of a loop.
 *
 * <pre>{@code
 * A
 * B (Inactive Failed) <- A Succeeded
 * Check if            <- A Failed|Skipped, B Completed
 *   + InTrueBranch
 *   - InFalseBranch
 * Route switch
 *   1 FirstCase
 *   * Default
 * Each foreach
 *   @ Body
 * Stop fail
 * }</pre>
 */
public final class FlowSketch {

    private static final Pattern LINE = Pattern.compile(
            "( *)(?:([-+*@\\d]) )?(\\w+)(?: (if|switch|foreach|until|fail))?(?: \\(Inactive (\\w*)\\))? *(?:<- (.*))?");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Matcher> lines = new ArrayList<>();
    private final ObjectNode parameters = JSON.objectNode();
    private int at;

    private FlowSketch(String text) {
        text.lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a line of a sketch: " + line);
            }
            lines.add(matcher);
        });
    }

    /** The {@code properties} of a pipeline. */
    public static JsonNode properties(String text) {
        FlowSketch sketch = new FlowSketch(text);
        ObjectNode properties = JSON.objectNode();
        properties.set("activities", sketch.scope(0, null));
        properties.set("parameters", sketch.parameters);
        return properties;
    }

    private ArrayNode scope(int depth, String branch) {
        ArrayNode activities = JSON.arrayNode();
        while (at < lines.size() && isIn(lines.get(at), depth, branch)) {
            activities.add(activity(lines.get(at++), depth));
        }
        return activities;
    }

    private static boolean isIn(Matcher line, int depth, String branch) {
        return line.group(1).length() == 2 * depth && (branch == null || branch.equals(line.group(2)));
    }

    private ObjectNode activity(Matcher line, int depth) {
        String name = line.group(3);
        ObjectNode activity = JSON.objectNode().put("name", name);
        if (line.group(5) != null) {
            activity.put("state", "Inactive").put("onInactiveMarkAs", line.group(5));
        }
        ArrayNode dependsOn = activity.putArray("dependsOn");
        if (line.group(6) != null) {
            for (String each : line.group(6).split(", ")) {
                String[] parts = each.split(" ");
                ArrayNode conditions =
                        dependsOn.addObject().put("activity", parts[0]).putArray("dependencyConditions");
                for (String condition : parts[1].split("\\|")) {
                    conditions.add(condition);
                }
            }
        }
        kind(activity, line.group(4) == null ? "" : line.group(4), name, depth + 1);
        return activity;
    }

    private void kind(ObjectNode activity, String kind, String name, int depth) {
        ObjectNode properties = JSON.objectNode();
        activity.put(
                "type",
                switch (kind) {
                    case "if" -> "IfCondition";
                    case "switch" -> "Switch";
                    case "foreach" -> "ForEach";
                    case "until" -> "Until";
                    case "fail" -> "Fail";
                    default -> "Wait";
                });
        activity.set("typeProperties", properties);
        switch (kind) {
            case "if" -> {
                properties.set("expression", parameter(name, "Bool"));
                properties.set("ifTrueActivities", scope(depth, "+"));
                properties.set("ifFalseActivities", scope(depth, "-"));
            }
            case "switch" -> {
                properties.set("on", parameter(name, "String"));
                ArrayNode cases = properties.putArray("cases");
                for (int i = 1; at < lines.size() && isIn(lines.get(at), depth, Integer.toString(i)); i++) {
                    cases.addObject().put("value", "case" + i).set("activities", scope(depth, Integer.toString(i)));
                }
                properties.set("defaultActivities", scope(depth, "*"));
            }
            case "foreach" -> {
                properties.set("items", parameter(name, "Array"));
                properties.set("activities", scope(depth, "@"));
            }
            case "until" -> {
                properties.set("expression", parameter(name, "Bool"));
                properties.set("activities", scope(depth, "@"));
            }
            case "fail" -> properties.put("message", "Stop.").put("errorCode", "1");
            default -> properties.put("waitTimeInSeconds", 1);
        }
    }

    private ObjectNode parameter(String name, String type) {
        parameters.putObject(name).put("type", type);
        return JSON.objectNode().put("type", "Expression").put("value", "@pipeline().parameters." + name);
    }
}
