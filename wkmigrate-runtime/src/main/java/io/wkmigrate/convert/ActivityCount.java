package io.wkmigrate.convert;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Counts the activities of a pipeline in its JSON, without regard to any rule. What rules make of them must add up to
 * this. ADF has activities in members whose names end in "activities": of a pipeline, of the {@code typeProperties} of
 * activities, and of the cases of a Switch (EX-1). Elsewhere such a name is the author's own.
 */
final class ActivityCount {

    private ActivityCount() {}

    /** The activities in the {@code properties} of a pipeline. */
    static long of(JsonNode properties) {
        long count = 0;
        for (var member : properties.properties()) {
            if (member.getValue().isArray() && member.getKey().equalsIgnoreCase("activities")) {
                count += ofScope(member.getValue());
            }
        }
        return count;
    }

    private static long ofScope(JsonNode activities) {
        long count = activities.size();
        for (JsonNode activity : activities) {
            for (var member : activity.properties()) {
                count += member.getKey().equalsIgnoreCase("typeProperties") ? inside(member.getValue()) : 0;
            }
        }
        return count;
    }

    private static long inside(JsonNode typeProperties) {
        long count = 0;
        for (var member : typeProperties.properties()) {
            if (member.getValue().isArray() && isScope(member.getKey())) {
                count += ofScope(member.getValue());
            } else if (member.getValue().isArray() && member.getKey().equalsIgnoreCase("cases")) {
                for (JsonNode each : member.getValue()) {
                    count += of(each);
                }
            }
        }
        return count;
    }

    private static boolean isScope(String name) {
        return name.regionMatches(true, name.length() - "activities".length(), "activities", 0, "activities".length());
    }
}
