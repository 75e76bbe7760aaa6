package io.wkmigrate.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds a source for a test: files by path, in a folder or in an archive. */
final class SourceFolder {

    static final String EMPTY_PIPELINE = "{\"name\": \"good\", \"properties\": {\"activities\": []}}";

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    SourceFolder(Path folder) {
        this.folder = folder;
    }

    SourceFolder file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SourceFolder file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    SourceFolder pipeline(String path, String name) {
        return file(path, "{\"name\": \"" + name + "\", \"properties\": {\"activities\": []}}");
    }

    Path write() {
        try {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                Path file = folder.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue());
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path zip(String name) {
        return zip(name, List.copyOf(files.keySet()));
    }

    Path zip(String name, List<String> order) {
        Path archive = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String each : order) {
                out.putNextEntry(new ZipEntry(each));
                out.write(files.get(each));
            }
            return archive;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Loads the only factory of some sources. */
    static Factory only(Path... sources) {
        List<Factory> factories = all(sources);
        if (factories.size() != 1) {
            throw new AssertionError("Expected one factory and found "
                    + factories.stream().map(Factory::path).toList());
        }
        return factories.get(0);
    }

    static List<Factory> all(Path... sources) {
        try {
            return Sources.discover(List.of(sources)).stream()
                    .map(FactorySource::load)
                    .toList();
        } catch (SourceNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
