package io.wkmigrate.load;

import io.wkmigrate.api.definition.DefinitionKind;
import io.wkmigrate.load.input.FileAccess;
import io.wkmigrate.load.input.Paths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;

/** A factory whose files in Git layout are in memory. It is read as if they were in a folder. */
public final class FilesInMemory implements FactorySource {

    private final String path;
    private final String name;
    private final SortedMap<String, byte[]> files;

    /**
     * Keeps the files.
     *
     * @param path as {@link FactorySource#path()}; findings put it before the paths of files
     * @param name what to call the factory when no file says
     * @param files by their path in Git layout, such as {@code pipeline/load.json}
     */
    public FilesInMemory(String path, String name, SortedMap<String, byte[]> files) {
        this.path = path;
        this.name = name;
        this.files = files;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Factory load() {
        try (FileAccess nothingOnDisk = new FileAccess()) {
            Inventory inventory = new Inventory(nothingOnDisk);
            DefinitionIntake intake = new DefinitionIntake(inventory);
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                add(Paths.join(path, each.getKey()), each.getValue(), inventory, intake);
            }
            return inventory.toFactory(path, intake.factoryName(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(String file, byte[] bytes, Inventory inventory, DefinitionIntake intake) {
        DefinitionKind kind = GitFolder.below(path, Paths.parent(file))
                .map(GitFolder::kind)
                .orElseThrow(() -> new IllegalArgumentException("Not a file of a factory in Git layout: " + file));
        inventory.parse(file, bytes).ifPresent(json -> intake.add(kind, file, json));
    }
}
