package io.wkmigrate.lower.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An activity reduced to what control flow is about: a Wait, or an If Condition on a boolean parameter.
 *
 * @param condition the parameter that an If Condition asks for; empty text for a Wait
 * @param mark what an inactive activity counts as; empty text for an active one
 * @param after what it waits for
 */
record Step(String name, String condition, String mark, List<Edge> after, List<Step> whenTrue, List<Step> whenFalse) {

    /** A dependency with its conditions, as ADF spells them. */
    record Edge(String activity, Set<String> conditions) {}

    boolean isIf() {
        return !condition.isEmpty();
    }

    boolean isActive() {
        return mark.isEmpty();
    }

    /** This step and those inside it. */
    Stream<Step> all() {
        return Stream.concat(
                Stream.of(this),
                Stream.concat(whenTrue.stream(), whenFalse.stream()).flatMap(Step::all));
    }

    /** The properties of a pipeline that consists of some steps. */
    static String pipeline(List<Step> steps) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties.set("activities", activities(steps));
        ObjectNode parameters = properties.putObject("parameters");
        Set<String> conditions = new TreeSet<>();
        steps.stream().flatMap(Step::all).filter(Step::isIf).forEach(each -> conditions.add(each.condition()));
        conditions.forEach(
                each -> parameters.putObject(each).put("type", "Bool").put("defaultValue", true));
        return properties.toString();
    }

    private static ArrayNode activities(List<Step> steps) {
        ArrayNode activities = JsonNodeFactory.instance.arrayNode();
        steps.forEach(each -> activities.add(each.activity()));
        return activities;
    }

    private ObjectNode activity() {
        ObjectNode activity = JsonNodeFactory.instance.objectNode().put("name", name);
        ObjectNode properties =
                activity.put("type", isIf() ? "IfCondition" : "Wait").putObject("typeProperties");
        if (isIf()) {
            properties
                    .putObject("expression")
                    .put("type", "Expression")
                    .put("value", "@pipeline().parameters." + condition);
            properties.set("ifTrueActivities", activities(whenTrue));
            properties.set("ifFalseActivities", activities(whenFalse));
        } else {
            properties.put("waitTimeInSeconds", 1);
        }
        if (!isActive()) {
            activity.put("state", "Inactive").put("onInactiveMarkAs", mark);
        }
        ArrayNode dependsOn = activity.putArray("dependsOn");
        for (Edge each : after) {
            ArrayNode conditions =
                    dependsOn.addObject().put("activity", each.activity()).putArray("dependencyConditions");
            new ArrayList<>(each.conditions()).forEach(conditions::add);
        }
        return activity;
    }
}
