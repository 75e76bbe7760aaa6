package io.wkmigrate.rules.copy.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** Reads members of JSON that was bound as it is; names match ignoring case (EN-3). */
final class Member {

    private Member() {}

    /** A member; missing where there is none, or null. */
    static JsonNode of(JsonNode json, String name) {
        return json.properties().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(each -> each.getValue())
                .filter(each -> !each.isNull())
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** The text of a member, unless it is blank. */
    static Optional<String> text(JsonNode json, String name) {
        return Optional.of(of(json, name))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(each -> !each.isBlank());
    }

    /** Whether a member is true, also as text. */
    static boolean flag(JsonNode json, String name) {
        return of(json, name).asText().equalsIgnoreCase("true");
    }
}
