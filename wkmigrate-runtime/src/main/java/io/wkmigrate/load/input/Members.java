package io.wkmigrate.load.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** Looks up members of JSON objects ignoring case, as ADF and ARM do (EN-3). */
public final class Members {

    /** A member under the name it is spelled with. */
    public record Member(String name, JsonNode value) {}

    private Members() {}

    /** The member with this name, exact spelling first; empty when there is none or {@code json} is no object. */
    public static Optional<Member> find(JsonNode json, String name) {
        JsonNode exact = json.get(name);
        if (exact != null) {
            return Optional.of(new Member(name, exact));
        }
        for (var each : json.properties()) {
            if (each.getKey().equalsIgnoreCase(name)) {
                return Optional.of(new Member(each.getKey(), each.getValue()));
            }
        }
        return Optional.empty();
    }

    /** The value of the member with this name; a missing node when there is none. */
    public static JsonNode get(JsonNode json, String name) {
        return find(json, name).map(Member::value).orElse(MissingNode.getInstance());
    }

    /** The text of the member with this name; empty text when there is none or it is no text. */
    public static String text(JsonNode json, String name) {
        JsonNode value = get(json, name);
        return value.isTextual() ? value.textValue() : "";
    }
}
