package io.wkmigrate.load.live;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.FactorySource;
import io.wkmigrate.load.FilesInMemory;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** All of a factory as it was read, in Git layout and in memory. Immutable. */
public final class LiveFactory {

    private final FactoryId id;
    private final SortedMap<String, byte[]> files;
    private final Map<DefinitionKind, Integer> counts;
    private final List<String> remarks;

    LiveFactory(
            FactoryId id, SortedMap<String, byte[]> files, Map<DefinitionKind, Integer> counts, List<String> remarks) {
        this.id = id;
        this.files = Collections.unmodifiableSortedMap(files);
        this.counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        this.remarks = List.copyOf(remarks);
    }

    /** Which factory. */
    public FactoryId id() {
        return id;
    }

    /** The files by their path in Git layout, such as {@code pipeline/load.json}. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** How many definitions there are of each kind that there is. */
    public Map<DefinitionKind, Integer> counts() {
        return counts;
    }

    /** What a person should know: files with other names than their definitions, kinds that the cloud does not have. */
    public List<String> remarks() {
        return remarks;
    }

    /**
     * The factory as a source that can be converted. Converting it is the same as writing the files into a folder and
     * converting that.
     *
     * @param path as {@link FactorySource#path()}
     */
    public FactorySource source(String path) {
        return new FilesInMemory(path, id.factory(), files);
    }
}
