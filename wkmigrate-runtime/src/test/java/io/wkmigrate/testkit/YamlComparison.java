package io.wkmigrate.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/** Compares what a test expects with what was written, member by member. */
final class YamlComparison {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    /** What the elements of the lists of a job are known by. */
    private static final List<String> KEYS = List.of("task_key", "job_cluster_key", "environment_key", "name");

    private final JsonNode expected;
    private final JsonNode actual;
    private final boolean partial;
    private final List<String> differences = new ArrayList<>();

    private YamlComparison(JsonNode expected, JsonNode actual, boolean partial) {
        this.expected = expected;
        this.actual = actual;
        this.partial = partial;
        compare("", expected, actual);
    }

    /** Both must be the same. */
    static YamlComparison exact(String expected, JsonNode actual) {
        return new YamlComparison(WrittenBundle.yaml(expected), actual, false);
    }

    /** What is expected must be there. */
    static YamlComparison partial(String expected, JsonNode actual) {
        return new YamlComparison(WrittenBundle.yaml(expected), actual, true);
    }

    /** Fails with all differences, and with what was written as YAML. */
    void check(String what) {
        if (!differences.isEmpty()) {
            throw new AssertionFailedError(
                    "In " + what + ":\n  " + String.join("\n  ", differences) + "\n\nIt is:\n\n" + text(actual),
                    text(expected),
                    text(actual));
        }
    }

    private void compare(String path, JsonNode wanted, JsonNode found) {
        if (wanted.isObject() && found.isObject()) {
            compareMembers(path, wanted, found);
        } else if (wanted.isArray() && found.isArray()) {
            compareElements(path, wanted, found);
        } else if (!wanted.equals(found)) {
            differences.add(path + ": expected " + shown(wanted) + ", found " + shown(found));
        }
    }

    private void compareMembers(String path, JsonNode wanted, JsonNode found) {
        wanted.properties().forEach(each -> {
            JsonNode other = found.path(each.getKey());
            if (!(partial && each.getValue().isNull() && other.isMissingNode())) {
                compare(inside(path, each.getKey()), each.getValue(), other);
            }
        });
        if (!partial) {
            found.properties().stream()
                    .filter(each -> !wanted.has(each.getKey()))
                    .forEach(each -> differences.add(
                            inside(path, each.getKey()) + ": not expected, found " + shown(each.getValue())));
        }
    }

    private void compareElements(String path, JsonNode wanted, JsonNode found) {
        String key = partial ? keyOf(wanted) : "";
        if (!key.isEmpty()) {
            wanted.forEach(each -> compareKeyed(path, key, each, found));
            return;
        }
        for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
            if (i >= wanted.size()) {
                differences.add(path + "[" + i + "]: not expected, found " + shown(found.get(i)));
            } else {
                compare(path + "[" + i + "]", wanted.get(i), found.path(i));
            }
        }
    }

    private void compareKeyed(String path, String key, JsonNode wanted, JsonNode found) {
        String name = wanted.path(key).asText();
        String place = path + "[" + name + "]";
        JsonNode none = found.path(found.size());
        JsonNode other = elements(found)
                .filter(each -> each.path(key).asText().equals(name))
                .findFirst()
                .orElse(none);
        compare(place, wanted, other);
    }

    /** What the elements of a list can be told apart by; the empty text if nothing. */
    private static String keyOf(JsonNode list) {
        return KEYS.stream()
                .filter(key -> !list.isEmpty() && elements(list).allMatch(each -> each.has(key)))
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.valueStream();
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    private static String text(JsonNode tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
