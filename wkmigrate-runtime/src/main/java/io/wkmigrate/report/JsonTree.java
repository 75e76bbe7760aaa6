package io.wkmigrate.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON that there is as a tree. Apart from {@link JsonText}, which short commands use: this library takes time to load. */
public final class JsonTree {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonTree() {}

    /** Writes a tree. */
    public static JsonText.Body of(JsonNode tree) {
        return json -> MAPPER.writeTree(json, tree);
    }
}
