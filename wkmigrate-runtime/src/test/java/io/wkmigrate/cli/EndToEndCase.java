package io.wkmigrate.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A case of {@code src/test/resources/e2e}; its README says what the keys mean.
 *
 * @param expected what its {@code expected.properties} says
 */
record EndToEndCase(Path folder, Properties expected) {

    private static final Path CASES = Path.of("src/test/resources/e2e");

    static List<EndToEndCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(EndToEndCase::read)
                    .toList();
        }
    }

    private static EndToEndCase read(Path folder) {
        Properties expected = new Properties();
        try (Reader text = Files.newBufferedReader(folder.resolve("expected.properties"))) {
            expected.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EndToEndCase(folder, expected);
    }

    Path source() {
        return folder.resolve(expected.getProperty("source", "source"));
    }

    /** The keys of the file, sorted. */
    Set<String> keys() {
        return new TreeSet<>(expected.stringPropertyNames());
    }

    /** The words of a value. */
    List<String> words(String key) {
        String value = expected.getProperty(key, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
