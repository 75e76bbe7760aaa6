package io.wkmigrate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleDirectoryTest {

    @TempDir
    Path temporary;

    private final BundleDirectory bundles = new BundleDirectory();
    private Path out;

    @BeforeEach
    void nameTheFolder() {
        out = temporary.resolve("new").resolve("out");
    }

    @Test
    void aNewFolderHoldsTheFilesAndNothingElseIsLeft() throws IOException {
        WriteOutcome outcome = bundles.write(out, files("a.yml", "1", "src/x/b.py", "2"), false);

        assertThat(outcome.created()).containsExactly("a.yml", "src/x/b.py");
        assertThat(outcome.changes()).isTrue();
        assertThat(tree()).containsExactly("a.yml", "metadata/manifest.json", "src/x/b.py");
        assertThat(read("src/x/b.py")).isEqualTo("2");
        assertThat(out.getParent()).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void theSameFilesAgainChangeNothing() throws IOException {
        SortedMap<String, byte[]> files = files("a.yml", "1", "b.yml", "2");
        bundles.write(out, files, false);
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        for (String each : tree()) {
            Files.setLastModifiedTime(out.resolve(each), longAgo);
        }

        WriteOutcome outcome = bundles.write(out, files, false);

        assertThat(outcome.changes()).isFalse();
        assertThat(outcome.unchanged()).containsExactly("a.yml", "b.yml");
        for (String each : tree()) {
            assertThat(Files.getLastModifiedTime(out.resolve(each))).isEqualTo(longAgo);
        }
    }

    @Test
    void aFileOfAnEarlierRunIsReplacedOrRemoved() throws IOException {
        bundles.write(out, files("a.yml", "1", "old/deep/b.py", "2"), false);

        WriteOutcome outcome = bundles.write(out, files("a.yml", "3", "c.yml", "4"), false);

        assertThat(outcome.updated()).containsExactly("a.yml");
        assertThat(outcome.created()).containsExactly("c.yml");
        assertThat(outcome.removed()).containsExactly("old/deep/b.py");
        assertThat(read("a.yml")).isEqualTo("3");
        assertThat(tree()).containsExactly("a.yml", "c.yml", "metadata/manifest.json");
        assertThat(out.resolve("old")).doesNotExist();
    }

    @Test
    void anEditedFileIsKeptAndListedUntilTheEditIsUndone() throws IOException {
        bundles.write(out, files("a.yml", "1"), false);
        write("a.yml", "mine");

        for (String generated : List.of("1", "2")) {
            WriteOutcome outcome = bundles.write(out, files("a.yml", generated), false);
            assertThat(outcome.keptEdits()).containsExactly("a.yml");
            assertThat(outcome.changes()).isFalse();
            assertThat(read("a.yml")).isEqualTo("mine");
        }
        write("a.yml", "1");

        assertThat(bundles.write(out, files("a.yml", "2"), false).updated()).containsExactly("a.yml");
    }

    @Test
    void anEditedFileIsReplacedOnDemand() throws IOException {
        bundles.write(out, files("a.yml", "1", "b.yml", "1"), false);
        write("a.yml", "mine");
        write("b.yml", "mine");

        WriteOutcome outcome = bundles.write(out, files("a.yml", "1"), true);

        assertThat(outcome.updated()).containsExactly("a.yml");
        assertThat(outcome.removed()).containsExactly("b.yml");
        assertThat(outcome.keptEdits()).isEmpty();
        assertThat(read("a.yml")).isEqualTo("1");
    }

    @Test
    void anEditedFileThatIsNoLongerPartOfTheBundleIsKeptAndListed() throws IOException {
        bundles.write(out, files("a.yml", "1", "b.yml", "1"), false);
        write("b.yml", "mine");

        for (int run = 0; run < 2; run++) {
            WriteOutcome outcome = bundles.write(out, files("a.yml", "1"), false);
            assertThat(outcome.keptEdits()).containsExactly("b.yml");
            assertThat(read("b.yml")).isEqualTo("mine");
        }
    }

    @Test
    void filesOfSomebodyElseAreLeftAlone() throws IOException {
        write("databricks.yml", "mine");
        write("notes.txt", "mine");

        WriteOutcome outcome = bundles.write(out, files("databricks.yml", "generated", "b.yml", "1"), false);

        assertThat(outcome.keptEdits()).containsExactly("databricks.yml");
        assertThat(outcome.created()).containsExactly("b.yml");
        bundles.write(out, files("c.yml", "1"), true);
        assertThat(read("notes.txt")).isEqualTo("mine");
        assertThat(read("databricks.yml")).isEqualTo("mine");
    }

    @Test
    void withoutItsManifestAFolderIsRecognisedByItsContent() throws IOException {
        bundles.write(out, files("a.yml", "1", "b.yml", "1"), false);
        Files.delete(out.resolve(Manifest.FILE));

        WriteOutcome outcome = bundles.write(out, files("a.yml", "1", "b.yml", "2"), false);

        assertThat(outcome.unchanged()).containsExactly("a.yml");
        assertThat(outcome.keptEdits()).containsExactly("b.yml");
        assertThat(bundles.write(out, files("a.yml", "2", "b.yml", "2"), false).updated())
                .containsExactly("a.yml");
    }

    @Test
    void aDeletedFileComesBack() throws IOException {
        bundles.write(out, files("a.yml", "1"), false);
        Files.delete(out.resolve("a.yml"));

        assertThat(bundles.write(out, files("a.yml", "1"), false).created()).containsExactly("a.yml");
    }

    @Test
    void checkingSaysWhatWritingWouldDoAndDoesNothing() throws IOException {
        SortedMap<String, byte[]> files = files("a.yml", "1");
        assertThat(bundles.check(out, files).created()).containsExactly("a.yml");
        assertThat(out.getParent()).doesNotExist();

        bundles.write(out, files, false);
        assertThat(bundles.check(out, files).changes()).isFalse();
        SortedMap<String, byte[]> others = files("a.yml", "2", "b.yml", "1");
        List<String> before = tree();
        WriteOutcome checked = bundles.check(out, others);
        assertThat(tree()).isEqualTo(before);
        assertThat(read("a.yml")).isEqualTo("1");
        assertThat(bundles.write(out, others, false)).isEqualTo(checked);
    }

    @Test
    void aLinkDoesNotLeadOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        bundles.write(out, files("src/a.py", "1"), false);
        Files.move(out.resolve("src"), outside.resolve("src"));
        Files.createSymbolicLink(out.resolve("src"), outside.resolve("src"));

        assertThatThrownBy(() -> bundles.write(out, files("src/a.py", "2"), true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("src");
        assertThatThrownBy(() -> bundles.write(out, files("b.py", "2"), true)).isInstanceOf(IOException.class);
        assertThat(outside.resolve("src/a.py")).hasContent("1");
    }

    @Test
    void aLinkInPlaceOfAFileIsKeptAndOnDemandReplacedWithoutFollowingIt() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.txt"), "1");
        bundles.write(out, files("a.yml", "1"), false);
        Files.delete(out.resolve("a.yml"));
        Files.createSymbolicLink(out.resolve("a.yml"), outside);

        assertThat(bundles.write(out, files("a.yml", "1"), false).keptEdits()).containsExactly("a.yml");
        bundles.write(out, files("a.yml", "2"), true);

        assertThat(Files.isRegularFile(out.resolve("a.yml"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        assertThat(read("a.yml")).isEqualTo("2");
        assertThat(outside).hasContent("1");
    }

    @Test
    void aManifestCannotHaveFilesOutsideTheFolderRemoved() throws IOException {
        Path outside = Files.writeString(temporary.resolve("victim.txt"), "1");
        bundles.write(out, files("a.yml", "1"), false);
        String manifest = read(Manifest.FILE);
        write(Manifest.FILE, manifest.replace("a.yml", "../../victim.txt"));

        assertThatThrownBy(() -> bundles.write(out, files("b.yml", "1"), true)).isInstanceOf(IOException.class);
        assertThat(outside).exists();
    }

    @Test
    void aManifestThatCannotBeReadStopsTheRunAndSaysWhatToDo() throws IOException {
        bundles.write(out, files("a.yml", "1"), false);
        write(Manifest.FILE, "<<<<<<< HEAD\n");

        assertThatThrownBy(() -> bundles.write(out, files("a.yml", "2"), false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it");
        assertThat(read("a.yml")).isEqualTo("1");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Files.createDirectories(out.getParent());
        Files.writeString(out, "mine");

        assertThatThrownBy(() -> bundles.write(out, files("a.yml", "1"), true)).isInstanceOf(IOException.class);
        assertThat(out).hasContent("mine");
    }

    @Test
    void pathsOutOfTheFolderAreRefused() {
        assertThatThrownBy(() -> bundles.write(out, files("../a.yml", "1"), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(temporary).isEmptyDirectory();
    }

    private static SortedMap<String, byte[]> files(String... pathsAndTexts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(out.resolve(path).getParent());
        Files.writeString(out.resolve(path), text);
    }

    private String read(String path) throws IOException {
        return Files.readString(out.resolve(path));
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .map(each -> out.relativize(each).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
