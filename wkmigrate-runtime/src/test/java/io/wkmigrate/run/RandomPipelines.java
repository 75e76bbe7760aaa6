package io.wkmigrate.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A factory drawn by lot, and what its activities put out and its notebooks exit with. */
final class RandomPipelines {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    /** Halves of surrogate pairs, which no file in UTF-8 can hold. */
    private static final Pattern HALVES =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private final Map<String, JsonNode> pipelines = new LinkedHashMap<>();
    private final ObjectNode outputs = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> exits = new LinkedHashMap<>();
    private int number;

    /** A number for a new name. */
    int next() {
        return ++number;
    }

    void add(String pipeline, JsonNode properties) {
        pipelines.put(pipeline, whole(properties));
    }

    void output(String activity, JsonNode output) {
        outputs.set(activity, whole(output));
    }

    void exit(String notebook, String text) {
        exits.put(notebook, HALVES.matcher(text).replaceAll("?"));
    }

    Map<String, JsonNode> pipelines() {
        return pipelines;
    }

    JsonNode pipeline(String name) {
        return pipelines.get(name);
    }

    /** A pipeline and those that it runs. */
    List<String> runBy(String pipeline) {
        List<String> run = new ArrayList<>(List.of(pipeline));
        pipeline(pipeline).findValuesAsText("referenceName").forEach(each -> run.addAll(runBy(each)));
        return run;
    }

    ObjectNode outputs() {
        return outputs;
    }

    JsonNode output(String activity) {
        return outputs.path(activity);
    }

    Map<String, String> exits() {
        return exits;
    }

    String exit(String notebook) {
        return exits.getOrDefault(notebook, "");
    }

    /** Without halves of surrogate pairs, and without the negative zero, which JSON files are not told apart by. */
    private static JsonNode whole(JsonNode value) {
        return json(HALVES.matcher(value.toString())
                .replaceAll("?")
                .replace("-0.0", "0.0")
                .replace("\\\\ud83d", ""));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
