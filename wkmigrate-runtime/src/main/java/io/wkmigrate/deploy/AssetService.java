package io.wkmigrate.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The assets of one kind. */
interface AssetService {

    /** All that whoever is signed in may see, in the order of names and ids. */
    List<Asset> list();

    /** What there is to tell of one. */
    JsonNode describe(String nameOrId);

    /** Replaces the settings of one, and gives what it is now. */
    default JsonNode update(String nameOrId, ObjectNode settings) {
        throw new IllegalArgumentException("This kind of asset has no settings to update.");
    }

    /** Replaces the content of one, and gives what it is now. */
    default JsonNode update(String nameOrId, byte[] content) {
        throw new IllegalArgumentException("This kind of asset has no content to update.");
    }
}
