package io.wkmigrate.fake.azure;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.load.live.FactoryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What a fake factory holds, as the service has it: with ids, tags of versions and full types. */
final class FakeContent {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The folders of Git layout, and the lists of the service. */
    private static final Map<String, String> LISTS = Map.of(
            "pipeline", "pipelines",
            "dataset", "datasets",
            "linkedService", "linkedservices",
            "trigger", "triggers",
            "dataflow", "dataflows",
            "integrationRuntime", "integrationruntimes",
            "credential", "credentials",
            "managedVirtualNetwork", "managedvirtualnetworks",
            "adfcdc", "adfcdcs",
            "globalParameters", "globalparameters");

    private final FactoryId id;
    private final Map<String, List<ObjectNode>> lists = new TreeMap<>();
    private volatile ObjectNode factory;

    FakeContent(FactoryId id) {
        this.id = id;
        this.factory = served("", object("{\"properties\": {}, \"location\": \"westeurope\"}"), id.factory());
        LISTS.values().forEach(each -> lists.put(each, new CopyOnWriteArrayList<>()));
    }

    /** Takes the files of a folder in Git layout over. */
    void addFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                String kind = String.valueOf(folder.relativize(each).getName(0));
                ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(each));
                if (kind.equals("factory")) {
                    setFactory(json);
                } else {
                    add(LISTS.get(kind), json);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void setFactory(ObjectNode json) {
        ObjectNode served = served("", json, id.factory());
        ((ObjectNode) served.get("properties"))
                .put("provisioningState", "Succeeded")
                .put("createTime", "2021-05-06T07:08:09.1234567Z")
                .put("version", "2018-06-01");
        factory = served;
    }

    void add(String list, ObjectNode json) {
        lists.computeIfAbsent(list.toLowerCase(Locale.ROOT), each -> new CopyOnWriteArrayList<>())
                .add(served(list, json, json.path("name").asText()));
    }

    void remove(String list, String name) {
        lists.get(list).removeIf(each -> each.path("name").asText().equals(name));
    }

    /** What is at a path below the factory; empty when there is nothing. */
    Optional<JsonNode> at(String path, int from, int pageSize, String nextLink) {
        if (path.isEmpty()) {
            return Optional.of(factory);
        }
        List<ObjectNode> list = lists.get(path.toLowerCase(Locale.ROOT));
        if (list != null) {
            return Optional.of(page(list, from, pageSize, nextLink));
        }
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        return lists.getOrDefault(path.substring(0, Math.max(0, slash)), List.of()).stream()
                .filter(each -> each.path("name").asText().equalsIgnoreCase(name))
                .<JsonNode>map(each -> each)
                .findFirst();
    }

    private static ObjectNode page(List<ObjectNode> list, int from, int pageSize, String nextLink) {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("value");
        list.subList(Math.min(from, list.size()), Math.min(from + pageSize, list.size()))
                .forEach(items::add);
        if (from + pageSize < list.size()) {
            page.put("nextLink", nextLink + (from + pageSize));
        }
        return page;
    }

    /** The members in the order in which the service has them. */
    private ObjectNode served(String list, ObjectNode json, String name) {
        ObjectNode served = JSON.createObjectNode();
        served.put("id", id + (list.isEmpty() ? "" : "/" + list + "/" + name));
        served.put("name", name);
        served.put("type", "Microsoft.DataFactory/factories" + (list.isEmpty() ? "" : "/" + list));
        served.set("properties", json.path("properties").deepCopy());
        served.put("etag", String.format(Locale.ROOT, "%08x-0000-0d00-0000-%012x", name.hashCode(), json.hashCode()));
        json.properties().forEach(each -> {
            if (!served.has(each.getKey())) {
                served.set(each.getKey(), each.getValue());
            }
        });
        return served;
    }

    /** The text of an answer; half a character can only be sent as an escape. */
    static byte[] bytes(JsonNode json) {
        try {
            String text = JSON.writeValueAsString(json);
            boolean isText = StandardCharsets.UTF_8.newEncoder().canEncode(text);
            return isText
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
