package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFoldersTest {

    @ParameterizedTest
    @CsvSource({
        "north, north",
        "team/north, team-north",
        "../north, _-north",
        ".., _",
        "nul, factory_nul",
        "COM1.x, factory_COM1.x",
        "a b, a_b",
        "Größe, Gr__e",
        "'', factory_"
    })
    void areSafeOnEveryFileSystem(String path, String folder) {
        assertThat(new OutputFolders().claim(path)).isEqualTo(folder);
    }

    @Test
    void areNeverSharedEvenWhereFileSystemsIgnoreCase() {
        OutputFolders folders = new OutputFolders();

        assertThat(folders.claim("a/b")).isEqualTo("a-b");
        assertThat(folders.claim("A-B")).isEqualTo("A-B-2");
        assertThat(folders.claim("a-b-2")).isEqualTo("a-b-2-2");
    }

    @Test
    void areShortEnoughForEveryFileSystem() {
        assertThat(new OutputFolders().claim("x".repeat(400))).hasSizeLessThan(120);
    }
}
