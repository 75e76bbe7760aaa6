package io.wkmigrate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.load.input.Members;
import java.util.List;

/**
 * Which of the properties that a rule declares to read are there.
 *
 * @param properties what the rule reads, such as the {@code typeProperties} of an activity
 */
record PropertiesRead(JsonNode properties) {

    /** Those that are there, ignoring case; a name behind a dot is that of a member, in any element of a list. */
    List<String> of(List<String> binds) {
        return binds.stream()
                .filter(each -> isIn(properties, List.of(each.split("\\.", -1))))
                .toList();
    }

    private static boolean isIn(JsonNode json, List<String> path) {
        if (path.isEmpty()) {
            return true;
        }
        if (json.isArray()) {
            for (JsonNode each : json) {
                if (isIn(each, path)) {
                    return true;
                }
            }
            return false;
        }
        return Members.find(json, path.get(0))
                .filter(each -> isIn(each.value(), path.subList(1, path.size())))
                .isPresent();
    }
}
