package io.wkmigrate.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code metadata/manifest.json} in a bundle: the hashes of what this program wrote into the files of a folder. A file has several
 * while a run is under way, or after one was killed: then it may hold what it held before or what it was to hold.
 *
 * @param files the hashes by path
 */
record Manifest(SortedMap<String, SortedSet<String>> files) {

    /** Where it is in a bundle. */
    static final String FILE = "metadata/manifest.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    Manifest {
        files = Collections.unmodifiableSortedMap(files);
    }

    /** The manifest in a file; an empty one when there is no such file. */
    static Manifest read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Manifest(new TreeMap<>());
        }
        try {
            return parse(MAPPER.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException(
                    "\"" + file + "\" is not a manifest. Restore it; or delete it, and every file that is not as this"
                            + " program would write it now counts as edited by hand.",
                    e);
        }
    }

    private static Manifest parse(JsonNode json) {
        SortedMap<String, SortedSet<String>> files = new TreeMap<>();
        if (!json.path("files").isObject()) {
            throw new IllegalArgumentException("There is no list of files");
        }
        for (var each : json.path("files").properties()) {
            SortedSet<String> hashes = new TreeSet<>();
            each.getValue().forEach(hash -> hashes.add(hash.asText()));
            // The file may come from anywhere, and what it names may be removed.
            files.put(new BundlePath(each.getKey()).text(), hashes);
        }
        return new Manifest(files);
    }

    /** Whether this program may have written these bytes into the file. */
    boolean wrote(String path, byte[] bytes) {
        return files.containsKey(path) && hashes(path).contains(Hash.of(bytes));
    }

    /** The hashes of a file; none when it is not listed. */
    SortedSet<String> hashes(String path) {
        return files.getOrDefault(path, Collections.emptySortedSet());
    }

    Set<String> paths() {
        return files.keySet();
    }

    /** A manifest that lists what either of the two lists. */
    Manifest with(Manifest other) {
        SortedMap<String, SortedSet<String>> both = new TreeMap<>(files);
        other.files.forEach((path, hashes) -> both.merge(path, hashes, (first, second) -> {
            SortedSet<String> all = new TreeSet<>(first);
            all.addAll(second);
            return all;
        }));
        return new Manifest(both);
    }

    byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schemaVersion", 1);
        ObjectNode listed = json.putObject("files");
        files.forEach((path, hashes) -> {
            ArrayNode array = listed.putArray(path);
            hashes.forEach(array::add);
        });
        return Json.text(json).getBytes(StandardCharsets.UTF_8);
    }
}
