package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * How ADF runs a pipeline, event by event: section 11 of its reference for a sketch's JSON, written down once more
 * and in another way than the interpreter. What is ready goes on in an order drawn by lot.
 */
final class FlowSimulation {

    private final Set<String> happens;
    private final Random random;
    private final Set<String> ran = new TreeSet<>();

    /**
     * One course of events.
     *
     * @param happens the paths of activities that fail or are true, {@code path=2} for a case, and {@code path!}
     *     where the values that an activity needs cannot be computed
     */
    FlowSimulation(Set<String> happens, Random random) {
        this.happens = happens;
        this.random = random;
    }

    /** The paths of the activities that ran. */
    Set<String> ran() {
        return ran;
    }

    /** Runs a scope and says whether it succeeded. */
    boolean succeeds(JsonNode activities, String prefix) {
        Map<String, JsonNode> pending = new LinkedHashMap<>();
        activities.forEach(each -> pending.put(each.path("name").asText(), each));
        Map<String, JsonNode> all = new LinkedHashMap<>(pending);
        Map<String, String> done = new HashMap<>();
        while (!pending.isEmpty()) {
            List<String> ready = new ArrayList<>(pending.keySet());
            ready.removeIf(name -> !done.keySet().containsAll(upstream(all.get(name))));
            String next = ready.get(random.nextInt(ready.size()));
            done.put(next, end(pending.remove(next), done, prefix + next));
        }
        Set<String> leaves = new TreeSet<>(all.keySet());
        all.values().forEach(each -> leaves.removeAll(upstream(each)));
        return leaves.stream().allMatch(leaf -> isGood(leaf, all, done));
    }

    private static boolean isGood(String name, Map<String, JsonNode> all, Map<String, String> done) {
        return done.get(name).equals("Skipped")
                ? upstream(all.get(name)).stream().allMatch(parent -> isGood(parent, all, done))
                : done.get(name).equals("Succeeded");
    }

    private static List<String> upstream(JsonNode activity) {
        return activity.path("dependsOn").findValuesAsText("activity");
    }

    private String end(JsonNode activity, Map<String, String> done, String path) {
        if (isInactive(activity)) {
            return mark(activity);
        }
        for (JsonNode edge : activity.path("dependsOn")) {
            String status = done.get(edge.path("activity").asText());
            boolean accepted = StreamSupport.stream(
                            edge.path("dependencyConditions").spliterator(), false)
                    .map(JsonNode::asText)
                    .anyMatch(each -> each.equals(status) || (each.equals("Completed") && !status.equals("Skipped")));
            if (!accepted) {
                return "Skipped";
            }
        }
        ran.add(path);
        return succeedsAlone(activity, path) ? "Succeeded" : "Failed";
    }

    static boolean isInactive(JsonNode activity) {
        return activity.path("state").asText().equals("Inactive");
    }

    /** What an inactive activity counts as. */
    static String mark(JsonNode activity) {
        String mark = activity.path("onInactiveMarkAs").asText();
        return mark.isEmpty() ? "Succeeded" : mark;
    }

    private boolean succeedsAlone(JsonNode activity, String path) {
        if (happens.contains(path + "!")) {
            return false;
        }
        JsonNode properties = activity.path("typeProperties");
        return switch (activity.path("type").asText()) {
            case "Fail" -> false;
            case "IfCondition" ->
                succeeds(
                        properties.path(happens.contains(path) ? "ifTrueActivities" : "ifFalseActivities"), path + "/");
            case "Switch" -> succeeds(chosen(properties, path), path + "/");
            default -> !happens.contains(path);
        };
    }

    private JsonNode chosen(JsonNode properties, String path) {
        for (int i = 0; i < properties.path("cases").size(); i++) {
            if (happens.contains(path + "=" + (i + 1))) {
                return properties.path("cases").path(i).path("activities");
            }
        }
        return properties.path("defaultActivities");
    }
}
