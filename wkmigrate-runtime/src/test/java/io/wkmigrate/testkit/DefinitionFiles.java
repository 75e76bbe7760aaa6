package io.wkmigrate.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.Factory;
import io.wkmigrate.load.FilesInMemory;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** The definitions of a factory, as a test writes them down; read as the files of a Git repository are. Immutable. */
final class DefinitionFiles {

    private static final JsonMapper JSON = new JsonMapper();

    /** No definitions. */
    static final DefinitionFiles NONE = new DefinitionFiles(new TreeMap<>());

    private final SortedMap<String, byte[]> files;

    private DefinitionFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** These and one more; another of its kind and name is replaced. */
    DefinitionFiles with(DefinitionKind kind, String name, JsonNode properties) {
        ObjectNode definition = JSON.createObjectNode().put("name", name).set("properties", properties);
        SortedMap<String, byte[]> more = new TreeMap<>(files);
        more.put(kind.folder() + "/" + name + ".json", definition.toString().getBytes(StandardCharsets.UTF_8));
        return new DefinitionFiles(more);
    }

    /** The factory that they make. */
    Factory load(String name) {
        return new FilesInMemory("", name, files).load();
    }

    /** JSON that a test writes down. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(
                    "The JSON of the test is malformed: " + malformed.getMessage(), malformed);
        }
    }
}
