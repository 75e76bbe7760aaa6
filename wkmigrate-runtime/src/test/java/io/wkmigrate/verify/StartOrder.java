package io.wkmigrate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which activities a job may start before others that ADF ends first, by going through both graphs edge by edge. */
final class StartOrder {

    /** An activity that can start too early, and the one that should have ended before. */
    record TooEarly(String later, String earlier) {}

    private final Map<String, JsonNode> activities;
    private final Map<String, List<String>> upstream = new HashMap<>();

    private StartOrder(Map<String, JsonNode> activities, JsonNode job) {
        this.activities = activities;
        job.path("tasks")
                .forEach(each -> upstream.put(
                        each.path("task_key").asText(), each.path("depends_on").findValuesAsText("task_key")));
    }

    /**
     * Finds them.
     *
     * @param activities all activities by path
     * @param tasks the tasks of an activity
     */
    static List<TooEarly> of(Map<String, JsonNode> activities, JsonNode job, Function<String, Set<String>> tasks) {
        StartOrder order = new StartOrder(activities, job);
        List<TooEarly> found = new ArrayList<>();
        for (String later : activities.keySet()) {
            Set<String> before = new HashSet<>();
            order.addEarlier(later, before);
            for (String earlier : before) {
                boolean behind = tasks.apply(later).stream()
                        .allMatch(task -> order.upstreamOf(task).containsAll(tasks.apply(earlier)));
                if (!behind) {
                    found.add(new TooEarly(later, earlier));
                }
            }
        }
        return found;
    }

    /** What the activity waits for, what its containers wait for, and all inside of these. */
    private void addEarlier(String path, Set<String> earlier) {
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String prefix = parent.isEmpty() ? "" : parent + "/";
        for (String each : activities.get(path).path("dependsOn").findValuesAsText("activity")) {
            String before = prefix + each;
            if (earlier.add(before)) {
                activities.keySet().stream()
                        .filter(inside -> inside.startsWith(before + "/"))
                        .forEach(earlier::add);
                addEarlier(before, earlier);
            }
        }
        if (!parent.isEmpty()) {
            addEarlier(parent, earlier);
        }
    }

    private Set<String> upstreamOf(String task) {
        Set<String> all = new HashSet<>();
        List<String> open = new ArrayList<>(upstream.getOrDefault(task, List.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (all.add(next)) {
                open.addAll(upstream.getOrDefault(next, List.of()));
            }
        }
        return all;
    }
}
