package io.wkmigrate.cli.trial;

import io.wkmigrate.report.FactoryResult;
import io.wkmigrate.report.FactoryResult.ActivityResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An activity with another status or another rule.
 *
 * @param activity the pipeline and the path of the activity in it
 * @param type its type in ADF
 * @param before how it was
 * @param after how it is now
 */
public record ActivityChange(String activity, String type, Outcome before, Outcome after) {

    /**
     * What became of an activity.
     *
     * @param status the status as in {@code result.json}; empty when it is not there
     * @param rule the rule that translated it; empty when none did
     */
    public record Outcome(String status, String rule) {

        private static final Outcome NONE = new Outcome("", "");

        private static Outcome of(ActivityResult activity) {
            return new Outcome(activity.status().id(), activity.rule().orElse(""));
        }

        /** The status, and the rule behind it. */
        public String text() {
            return status.isEmpty() ? "-" : rule.isEmpty() ? status : status + ", " + rule;
        }
    }

    static List<ActivityChange> between(FactoryResult before, FactoryResult after) {
        Map<String, ActivityResult> earlier = byPath(before);
        Map<String, ActivityResult> later = byPath(after);
        Map<String, ActivityResult> all = new TreeMap<>(earlier);
        all.putAll(later);
        List<ActivityChange> changes = new ArrayList<>();
        all.forEach((path, activity) -> {
            Outcome was = earlier.containsKey(path) ? Outcome.of(earlier.get(path)) : Outcome.NONE;
            Outcome is = later.containsKey(path) ? Outcome.of(later.get(path)) : Outcome.NONE;
            if (!was.equals(is)) {
                changes.add(new ActivityChange(path, activity.type(), was, is));
            }
        });
        return List.copyOf(changes);
    }

    private static Map<String, ActivityResult> byPath(FactoryResult result) {
        Map<String, ActivityResult> activities = new TreeMap<>();
        result.pipelines()
                .forEach(pipeline -> pipeline.activities()
                        .forEach(each -> activities.put(pipeline.name() + "/" + each.path(), each)));
        return activities;
    }
}
