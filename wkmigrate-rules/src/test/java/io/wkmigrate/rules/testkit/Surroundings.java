package io.wkmigrate.rules.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.definition.Reference;
import io.wkmigrate.api.ir.Connection;
import io.wkmigrate.api.ir.Dataset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What there is beside the definition that is translated; names are in lower case.
 *
 * @param definitions the {@code properties} of definitions, by kind and name
 * @param connections linked services that have been translated already
 * @param datasets datasets that have been translated already
 * @param filesToDelta whether the command asks for files to become Delta tables
 */
record Surroundings(
        Map<String, JsonNode> definitions,
        Map<String, Connection> connections,
        Map<String, Dataset> datasets,
        boolean filesToDelta) {

    static final Surroundings NONE = new Surroundings(Map.of(), Map.of(), Map.of(), false);

    Surroundings withFilesToDelta() {
        return new Surroundings(definitions, connections, datasets, true);
    }

    Surroundings with(DefinitionKind kind, String name, JsonNode properties) {
        return new Surroundings(plus(definitions, key(kind, name), properties), connections, datasets, filesToDelta);
    }

    Surroundings with(String name, Connection connection) {
        return new Surroundings(
                definitions, plus(connections, name.toLowerCase(Locale.ROOT), connection), datasets, filesToDelta);
    }

    Surroundings with(String name, Dataset dataset) {
        return new Surroundings(
                definitions, connections, plus(datasets, name.toLowerCase(Locale.ROOT), dataset), filesToDelta);
    }

    Optional<JsonNode> definition(Reference reference) {
        return reference.literalName().map(name -> definitions.get(key(reference.kind(), name)));
    }

    Optional<Connection> connection(Reference reference) {
        return reference.literalName().map(name -> connections.get(name.toLowerCase(Locale.ROOT)));
    }

    Optional<Dataset> dataset(Reference reference) {
        return reference.literalName().map(name -> datasets.get(name.toLowerCase(Locale.ROOT)));
    }

    private static String key(DefinitionKind kind, String name) {
        return kind + "/" + name.toLowerCase(Locale.ROOT);
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String name, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
