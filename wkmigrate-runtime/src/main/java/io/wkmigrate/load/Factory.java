package io.wkmigrate.load;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.api.finding.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A factory or Synapse workspace as it was found: its definitions, and what became of every file. Immutable. */
public final class Factory {

    private final String path;
    private final String name;
    private final boolean nameIsKnown;
    private final Map<DefinitionKind, NavigableMap<String, Definition>> definitions;
    private final List<LoadedFile> files;
    private final List<Finding> findings;

    Factory(String path, FactoryName name, List<Definition> found, List<LoadedFile> files, List<Finding> findings) {
        this.path = path;
        this.name = name.name();
        this.nameIsKnown = name.isKnown();
        this.definitions = byName(found);
        this.files = List.copyOf(files);
        this.findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    private static Map<DefinitionKind, NavigableMap<String, Definition>> byName(List<Definition> found) {
        Map<DefinitionKind, NavigableMap<String, Definition>> definitions = new EnumMap<>(DefinitionKind.class);
        for (Definition each : found) {
            definitions
                    .computeIfAbsent(each.kind(), kind -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                    .put(each.name(), each);
        }
        return definitions;
    }

    /** The name for people and for {@code pipeline().DataFactory}; see {@link #nameIsKnown()}. */
    public String name() {
        return name;
    }

    /** Where it is inside the given source; see {@link FactorySource#path()}. */
    public String path() {
        return path;
    }

    /** Whether {@link #name()} is the factory's real name, and not only that of a folder or file. */
    public boolean nameIsKnown() {
        return nameIsKnown;
    }

    /** The definitions of one kind, sorted by name ignoring case. */
    public List<Definition> definitions(DefinitionKind kind) {
        return List.copyOf(named(kind).values());
    }

    /** The definition with this name, ignoring case (EN-2). */
    public Optional<Definition> find(DefinitionKind kind, String definitionName) {
        return Optional.ofNullable(named(kind).get(definitionName));
    }

    /** Every JSON file that was found, and every archive that could not be opened, in order of their paths. */
    public List<LoadedFile> files() {
        return files;
    }

    /** What a person must know about the source, in {@link Finding#ORDER}. */
    public List<Finding> findings() {
        return findings;
    }

    private NavigableMap<String, Definition> named(DefinitionKind kind) {
        return definitions.getOrDefault(kind, new TreeMap<>());
    }
}
