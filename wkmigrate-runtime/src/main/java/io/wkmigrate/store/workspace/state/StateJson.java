package io.wkmigrate.store.workspace.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.store.workspace.state.DeploymentState.FileRecord;
import io.wkmigrate.store.workspace.state.DeploymentState.ResourceRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The state of a deployment as the JSON of its file. */
final class StateJson {

    private static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StateJson() {}

    static byte[] bytes(DeploymentState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("schemaVersion", SCHEMA_VERSION);
        resources(json.putObject("jobs"), state.jobs());
        resources(json.putObject("pipelines"), state.pipelines());
        ObjectNode files = json.putObject("files");
        state.files()
                .forEach((path, each) -> files.putObject(path)
                        .put("sent", each.sent())
                        .put("read", each.read())
                        .put("stamp", each.stamp()));
        state.open().forEach(json.putObject("open")::put);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException when it is not the state of a deployment, or that of a newer program */
    static DeploymentState parse(byte[] bytes) throws IOException {
        JsonNode json;
        try {
            json = MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new IOException("it is not JSON", e);
        }
        if (json.path("schemaVersion").asInt() != SCHEMA_VERSION) {
            throw new IOException("its schemaVersion is not " + SCHEMA_VERSION);
        }
        SortedMap<String, FileRecord> files = new TreeMap<>();
        json.path("files")
                .properties()
                .forEach(each -> files.put(
                        each.getKey(),
                        new FileRecord(
                                each.getValue().path("sent").asText(),
                                each.getValue().path("read").asText(),
                                each.getValue().path("stamp").asText())));
        SortedMap<String, String> open = new TreeMap<>();
        json.path("open")
                .properties()
                .forEach(each -> open.put(each.getKey(), each.getValue().asText()));
        return new DeploymentState(resources(json.path("jobs")), resources(json.path("pipelines")), files, open);
    }

    private static void resources(ObjectNode json, Map<String, ResourceRecord> records) {
        records.forEach((key, each) -> {
            ObjectNode resource = json.putObject(key).put("id", each.id());
            each.sent().fields().forEach(resource.putObject("sent")::put);
            each.read().fields().forEach(resource.putObject("read")::put);
        });
    }

    private static SortedMap<String, ResourceRecord> resources(JsonNode json) {
        SortedMap<String, ResourceRecord> records = new TreeMap<>();
        json.properties()
                .forEach(each -> records.put(
                        each.getKey(),
                        new ResourceRecord(
                                each.getValue().path("id").asText(),
                                fingerprints(each.getValue().path("sent")),
                                fingerprints(each.getValue().path("read")))));
        return records;
    }

    private static Fingerprints fingerprints(JsonNode json) {
        SortedMap<String, String> fields = new TreeMap<>();
        json.properties()
                .forEach(each -> fields.put(each.getKey(), each.getValue().asText()));
        return new Fingerprints(fields);
    }
}
