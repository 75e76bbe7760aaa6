package io.wkmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is seen of a run from outside: what notebooks of the workspace were given, and which values were published. */
final class Trace {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<JsonNode>> seen = new TreeMap<>();

    /** A notebook of the workspace was started. */
    void started(String path, Map<String, String> parameters) {
        add(path, JSON.valueToTree(parameters));
    }

    /** A task, or the activity that it stands for, gave a variable a value. */
    void set(String task, JsonNode value) {
        add(task, value);
    }

    private void add(String what, JsonNode value) {
        seen.computeIfAbsent(what, unseen -> new ArrayList<>()).add(value);
    }

    /**
     * What was seen of a notebook or a variable, in order; nothing when it did not come to it. Of the parameters of a notebook
     * only some are of interest: it is given all parameters of its job, too.
     */
    List<JsonNode> of(String what, JsonNode parameters) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode each : seen.getOrDefault(what, List.of())) {
            all.add(what.startsWith("/") ? some((ObjectNode) each, parameters) : each);
        }
        return all;
    }

    private static ObjectNode some(ObjectNode all, JsonNode names) {
        ObjectNode some = all.deepCopy();
        List<String> kept = new ArrayList<>();
        names.fieldNames().forEachRemaining(kept::add);
        return some.retain(kept);
    }
}
