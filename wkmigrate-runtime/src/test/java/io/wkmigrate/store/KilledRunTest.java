package io.wkmigrate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed after any of its steps, and what the next run makes of the folder. */
class KilledRunTest {

    private static final SortedMap<String, byte[]> FIRST =
            files(Map.of("a.yml", "a1", "gone/b.yml", "b1", "same", "s"));
    private static final SortedMap<String, byte[]> SECOND =
            files(Map.of("a.yml", "a2", "new/c.yml", "c2", "same", "s"));
    private static final SortedMap<String, byte[]> THIRD = files(Map.of("a.yml", "a3", "gone/b.yml", "b3"));

    @TempDir
    Path temporary;

    private final BundleDirectory bundles = new BundleDirectory();

    @Test
    void killedInANewFolder() throws IOException {
        int steps = steps(temporary.resolve("probe"), FIRST).size();
        for (int done = 0; done <= steps; done++) {
            Path out = temporary.resolve("first" + done);
            kill(out, FIRST, done);

            assertThat(Files.exists(out)).isEqualTo(done == steps);
            assertNextRunMakesItGood(out, SECOND);
        }
    }

    @Test
    void killedWhileFilesAreReplaced() throws IOException {
        Path probe = temporary.resolve("probe");
        bundles.write(probe, FIRST, false);
        int steps = steps(probe, SECOND).size();
        for (SortedMap<String, byte[]> next : List.of(FIRST, SECOND, THIRD)) {
            for (int done = 0; done <= steps; done++) {
                Path out = temporary.resolve("second" + done);
                bundles.write(out, FIRST, false);
                kill(out, SECOND, done);

                assertNextRunMakesItGood(out, next);
                delete(out);
            }
        }
    }

    @Test
    void killedTwiceInARow() throws IOException {
        for (int first = 0; first <= 9; first++) {
            for (int second = 0; second <= 9; second++) {
                Path out = temporary.resolve("out");
                bundles.write(out, FIRST, false);
                kill(out, SECOND, first);
                kill(out, THIRD, second);

                assertNextRunMakesItGood(out, SECOND);
                delete(out);
            }
        }
    }

    @Test
    void everyFileIsWholeWheneverTheRunIsKilled() throws IOException {
        Path probe = temporary.resolve("probe");
        bundles.write(probe, FIRST, false);
        int steps = steps(probe, SECOND).size();
        for (int done = 0; done <= steps; done++) {
            Path out = temporary.resolve("out" + done);
            bundles.write(out, FIRST, false);
            kill(out, SECOND, done);

            assertThat(Files.readString(out.resolve("a.yml"))).isIn("a1", "a2");
            assertThat(Files.readString(out.resolve("same"))).isEqualTo("s");
        }
    }

    @Test
    void anEditMadeAfterTheKillIsStillAnEdit() throws IOException {
        Path out = temporary.resolve("out");
        bundles.write(out, FIRST, false);
        kill(out, SECOND, steps(out, SECOND).size() / 2);
        Files.writeString(out.resolve("a.yml"), "mine");

        assertThat(bundles.write(out, SECOND, false).keptEdits()).containsExactly("a.yml");
    }

    private void assertNextRunMakesItGood(Path out, SortedMap<String, byte[]> files) throws IOException {
        assertThat(bundles.write(out, files, false).keptEdits()).isEmpty();
        Path fresh = temporary.resolve("fresh");
        bundles.write(fresh, files, false);
        assertThat(content(out)).isEqualTo(content(fresh));
        assertThat(temporary).isDirectoryNotContaining("glob:**/.*");
        delete(fresh);
    }

    private static List<DirectoryChange.Step> steps(Path out, SortedMap<String, byte[]> files) throws IOException {
        return DirectoryChange.steps(DirectoryPlan.of(out, new BundlePath(Manifest.FILE), files, false));
    }

    private static void kill(Path out, SortedMap<String, byte[]> files, int done) throws IOException {
        List<DirectoryChange.Step> steps = steps(out, files);
        for (DirectoryChange.Step step : steps.subList(0, Math.min(done, steps.size()))) {
            step.run();
        }
    }

    private static Map<String, String> content(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(each -> folder.relativize(each).toString(), KilledRunTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(each);
            }
        }
    }

    private static SortedMap<String, byte[]> files(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
