package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputOverlapTest {

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void source() throws IOException {
        source = Files.createDirectories(folder.resolve("factory"));
    }

    @Test
    void allowsAFolderBesideTheSource() {
        assertThatCode(() -> refuse(folder.resolve("out"))).doesNotThrowAnyException();
        assertThatCode(() -> refuse(folder.resolve("factory-out"))).doesNotThrowAnyException();
    }

    @Test
    void refusesAFolderInTheSourceThatIsNotThereYet() {
        assertThatThrownBy(() -> refuse(source.resolve("a/b"))).hasMessageContaining("is inside");
    }

    @Test
    void refusesADetourIntoTheSource() {
        assertThatThrownBy(() -> refuse(folder.resolve("other/../factory/out"))).hasMessageContaining("is inside");
    }

    @Test
    void refusesALinkIntoTheSource() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), source);

        assertThatThrownBy(() -> refuse(link.resolve("out"))).hasMessageContaining("is inside");
    }

    @Test
    void refusesAFolderAroundAnyOfTheSources() throws IOException {
        Path other = Files.createDirectories(folder.resolve("others/one"));

        assertThatThrownBy(() -> OutputOverlap.refuse(List.of(source, other), folder.resolve("others")))
                .hasMessageContaining("contains the source");
    }

    private void refuse(Path out) throws IOException {
        OutputOverlap.refuse(List.of(source), out);
    }
}
