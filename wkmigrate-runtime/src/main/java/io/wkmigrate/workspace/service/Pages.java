package io.wkmigrate.workspace.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.workspace.Workspace;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what the service gives in pages, one after another. */
public final class Pages {

    private Pages() {}

    /**
     * Reads all pages.
     *
     * @param query what to ask for, without {@code page_token}
     * @throws IllegalStateException when the pages go in a circle
     */
    public static void each(Workspace workspace, String path, Map<String, String> query, Consumer<JsonNode> page) {
        Map<String, String> asked = new LinkedHashMap<>(query);
        Set<String> seen = new HashSet<>();
        while (true) {
            JsonNode answer = workspace.get(path, asked);
            page.accept(answer);
            String next = answer.path("next_page_token").asText("");
            if (next.isEmpty()) {
                return;
            }
            if (!seen.add(next)) {
                throw new IllegalStateException(path + " gives the same page again");
            }
            asked.put("page_token", next);
        }
    }
}
