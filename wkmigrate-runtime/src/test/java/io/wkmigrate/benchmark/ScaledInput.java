package io.wkmigrate.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sources made of copies of one factory in Git layout. */
record ScaledInput(Path factory) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A folder with many factories, each a copy under another name. */
    Path factories(int copies, Path target) throws IOException {
        SortedMap<Path, byte[]> contents = Folders.read(factory);
        for (int copy = 1; copy <= copies; copy++) {
            Folders.write(target.resolve("factory-" + copy), contents);
        }
        return target;
    }

    /** One factory with many pipelines: each pipeline under other names too. */
    Path pipelines(int copies, Path target) throws IOException {
        SortedMap<Path, byte[]> contents = new TreeMap<>();
        for (Map.Entry<Path, byte[]> each : Folders.read(factory).entrySet()) {
            contents.put(each.getKey(), each.getValue());
            if (each.getKey().startsWith("pipeline")) {
                for (int copy = 2; copy <= copies; copy++) {
                    ObjectNode pipeline = (ObjectNode) JSON.readTree(each.getValue());
                    String name = pipeline.path("name").textValue() + "_" + copy;
                    contents.put(
                            Path.of("pipeline", name + ".json"), JSON.writeValueAsBytes(pipeline.put("name", name)));
                }
            }
        }
        Folders.write(Files.createDirectories(target), contents);
        return target;
    }

    /** How many pipelines the factory has. */
    long pipelines() throws IOException {
        return Folders.files(factory.resolve("pipeline")).size();
    }
}
