package io.wkmigrate.convert;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Counts the activities of a pipeline in its JSON, without regard to any rule: the elements of every list whose name ends
 * in "activities". What rules make of them must add up to this.
 */
final class ActivityCount {

    private ActivityCount() {}

    static long of(JsonNode json) {
        long count = 0;
        for (var member : json.properties()) {
            boolean scope = member.getKey().toLowerCase(Locale.ROOT).endsWith("activities")
                    && member.getValue().isArray();
            count += scope ? member.getValue().size() : 0;
            count += of(member.getValue());
        }
        if (json.isArray()) {
            for (JsonNode each : json) {
                count += of(each);
            }
        }
        return count;
    }
}
