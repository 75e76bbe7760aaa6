package io.wkmigrate.api.ir;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.value.Value;
import java.util.Optional;

/**
 * What a dataset stands for once its rule has translated it: where data is and in which form. Rules may bring kinds of
 * their own.
 */
public interface Dataset {

    /**
     * Files.
     *
     * @param store the container or server, a store of the Python library
     * @param folder the folder below it
     * @param file the file in the folder
     * @param format their form
     * @param schema the columns as JSON, if the dataset lists them
     */
    record OfFiles(
            Code store,
            Optional<Value<String>> folder,
            Optional<Value<String>> file,
            FileFormat format,
            Optional<JsonNode> schema)
            implements Dataset {}

    /**
     * A table of a database, or the database if it names no table.
     *
     * @param database a database of the Python library
     * @param product what it is, in lower case: {@code sqlserver}
     */
    record OfTable(Code database, String product, Optional<Value<String>> schema, Optional<Value<String>> table)
            implements Dataset {}

    /** A Delta table of the lakehouse. */
    record OfLakehouseTable(Compute compute, Optional<Value<String>> schema, Optional<Value<String>> table)
            implements Dataset {}

    /**
     * A resource of a web service.
     *
     * @param service a service of the Python library
     * @param path the path below the address of the service
     */
    record OfResource(Code service, Optional<Value<String>> path) implements Dataset {}

    /**
     * What generated code cannot read or write.
     *
     * @param reason why, and what to do instead; one or two sentences
     */
    record Unsupported(String reason) implements Dataset {}
}
