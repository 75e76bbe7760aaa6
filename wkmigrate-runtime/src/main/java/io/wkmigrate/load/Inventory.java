package io.wkmigrate.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Finding;
import io.wkmigrate.api.finding.FindingCode;
import io.wkmigrate.api.finding.SourcePlace;
import io.wkmigrate.load.input.FileAccess;
import io.wkmigrate.load.input.FoundFile;
import io.wkmigrate.load.input.JsonReader;
import io.wkmigrate.load.input.RejectedFileException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects what is found while a factory is read. */
final class Inventory {

    private final FileAccess access;
    private final Map<DefinitionKind, Map<String, Definition>> definitions = new EnumMap<>(DefinitionKind.class);
    private final Map<String, Optional<String>> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    @FunctionalInterface
    private interface Parsing {
        JsonNode json() throws RejectedFileException;
    }

    Inventory(FileAccess access) {
        this.access = access;
    }

    /** Reads and parses a file and accounts for it; empty when it is rejected. */
    Optional<JsonNode> parse(FoundFile file) {
        return parse(file.path(), () -> access.readJson(file));
    }

    /** Parses a file that is in memory and accounts for it; empty when it is rejected. */
    Optional<JsonNode> parse(String path, byte[] bytes) {
        return parse(path, () -> JsonReader.read(bytes));
    }

    private Optional<JsonNode> parse(String path, Parsing parsing) {
        try {
            JsonNode json = parsing.json();
            files.put(path, Optional.empty());
            return Optional.of(json);
        } catch (RejectedFileException rejected) {
            reject(path, rejected.code(), rejected.reason());
            return Optional.empty();
        }
    }

    /** Reads and parses a file that is accounted for with another factory; empty when it is rejected there. */
    Optional<JsonNode> parseShared(FoundFile file) {
        try {
            return Optional.of(access.readJson(file));
        } catch (RejectedFileException rejected) {
            return Optional.empty();
        }
    }

    /** Accounts for a file of which nothing is used. */
    void reject(String file, FindingCode code, String reason) {
        files.put(file, Optional.of(reason));
        report(code, SourcePlace.of(file), reason);
    }

    /** Adds a definition, unless there is one with its name already, which is returned then. */
    Optional<Definition> add(Definition definition) {
        return Optional.ofNullable(byName(definition.kind()).putIfAbsent(definition.name(), definition));
    }

    Optional<Definition> find(DefinitionKind kind, String name) {
        return Optional.ofNullable(byName(kind).get(name));
    }

    List<Definition> all(DefinitionKind kind) {
        return List.copyOf(byName(kind).values());
    }

    boolean isEmpty() {
        return definitions.values().stream().allMatch(Map::isEmpty);
    }

    void report(FindingCode code, SourcePlace place, String message) {
        findings.add(Finding.at(code, place, message));
    }

    Factory toFactory(String path, FactoryName name) {
        List<Definition> found = definitions.values().stream()
                .flatMap(each -> each.values().stream())
                .toList();
        List<LoadedFile> loaded = files.entrySet().stream()
                .map(each -> new LoadedFile(each.getKey(), each.getValue()))
                .toList();
        return new Factory(path, name, found, loaded, findings);
    }

    private Map<String, Definition> byName(DefinitionKind kind) {
        return definitions.computeIfAbsent(kind, each -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }
}
