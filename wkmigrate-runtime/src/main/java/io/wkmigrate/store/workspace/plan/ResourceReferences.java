package io.wkmigrate.store.workspace.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ResourceReferences of settings to other things of the same deployment, whose ids only the workspace knows. */
public final class ResourceReferences {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{resources\\.(jobs|pipelines)\\.([A-Za-z0-9_-]+)\\.id}");

    private ResourceReferences() {}

    /** The reference to a job or pipeline, as an id of a step: {@code job/load_orders}. */
    private static String target(Matcher reference) {
        return (reference.group(1).equals("jobs") ? Step.Kind.JOB : Step.Kind.PIPELINE).id() + "/" + reference.group(2);
    }

    /** What settings refer to, as ids of steps. */
    public static SortedSet<String> in(JsonNode settings) {
        SortedSet<String> targets = new TreeSet<>();
        if (settings.isTextual()) {
            REFERENCE.matcher(settings.asText()).results().forEach(each -> {
                Matcher matcher = REFERENCE.matcher(each.group());
                if (matcher.matches()) {
                    targets.add(target(matcher));
                }
            });
        } else {
            settings.forEach(each -> targets.addAll(in(each)));
        }
        return targets;
    }

    /**
     * The settings with ids in the place of references; those that are not known stay.
     *
     * @param ids ids by the ids of steps
     */
    public static ObjectNode resolved(ObjectNode settings, Map<String, String> ids) {
        return (ObjectNode) resolved(settings, "", ids);
    }

    private static JsonNode resolved(JsonNode node, String path, Map<String, String> ids) {
        if (node.isTextual()) {
            return text(node.asText(), path, ids);
        } else if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(each ->
                            object.set(each.getKey(), resolved(each.getValue(), path + "/" + each.getKey(), ids)));
            return object;
        } else if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> array.add(resolved(each, path, ids)));
            return array;
        }
        return node;
    }

    private static JsonNode text(String text, String path, Map<String, String> ids) {
        Matcher whole = REFERENCE.matcher(text);
        if (path.endsWith("/run_job_task/job_id") && whole.matches() && ids.containsKey(target(whole))) {
            // In the task that runs a job the id is a number; parameters are texts.
            return idNode(ids.getOrDefault(target(whole), ""));
        }
        return TextNode.valueOf(
                REFERENCE.matcher(text).replaceAll(each -> Matcher.quoteReplacement(replacement(each.group(), ids))));
    }

    private static String replacement(String reference, Map<String, String> ids) {
        Matcher matcher = REFERENCE.matcher(reference);
        return matcher.matches() ? ids.getOrDefault(target(matcher), reference) : reference;
    }

    private static JsonNode idNode(String id) {
        return LongNode.valueOf(Long.parseLong(id));
    }
}
