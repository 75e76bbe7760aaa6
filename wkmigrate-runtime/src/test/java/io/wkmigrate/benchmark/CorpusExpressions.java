package io.wkmigrate.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The expressions in all JSON files below a folder: texts of {@code {"value": …, "type": "Expression"}} (or {@code content}),
 * and other strings that begin with {@code @} or hold {@code @{}. Files are walked as they are: templates, too.
 *
 * @param occurrences how often each text occurs
 * @param files where each text occurs first
 */
record CorpusExpressions(SortedMap<String, Integer> occurrences, Map<String, Path> files) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> TEXT_OF_WRAPPER = List.of("value", "content");

    static CorpusExpressions in(Path folder) throws IOException {
        CorpusExpressions found = new CorpusExpressions(new TreeMap<>(), new TreeMap<>());
        for (Path file : Folders.files(folder)) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
                found.walk(JSON.readTree(Files.readAllBytes(file)), folder.relativize(file));
            }
        }
        return found;
    }

    private void walk(JsonNode node, Path file) {
        boolean wrapper = node.path("type").asText().equals("Expression");
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (wrapper
                    && TEXT_OF_WRAPPER.contains(member.getKey())
                    && member.getValue().isTextual()) {
                add(member.getValue().textValue(), file);
            } else {
                walk(member.getValue(), file);
            }
        }
        if (node.isArray()) {
            node.forEach(each -> walk(each, file));
        } else if (node.isTextual()
                && (node.textValue().startsWith("@") || node.textValue().contains("@{"))) {
            add(node.textValue(), file);
        }
    }

    private void add(String text, Path file) {
        occurrences.merge(text, 1, Integer::sum);
        files.putIfAbsent(text, file);
    }

    int total() {
        return occurrences.values().stream().mapToInt(Integer::intValue).sum();
    }
}
