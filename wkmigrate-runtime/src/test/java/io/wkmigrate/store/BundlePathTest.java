package io.wkmigrate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                ".",
                "../x",
                "a/../b",
                "a/./b",
                "a//b",
                "a/",
                "a\\..\\b",
                "C:x",
                "C:/x",
                "a:b",
                "CON",
                "con.txt",
                "src/NUL.py",
                "aux",
                "COM1",
                "lpt9.tar.gz",
                "prn/x",
                "a.",
                "a ",
                " a",
                "a/b./c",
                "a\u0000b",
                "a\nb",
                "a*b",
                "a?b",
                "a|b",
                "<a>",
                "\"a\"",
                "Größe",
                "\ud800",
                "~/x/$HOME",
                "a\u2028b",
                "%2e%2e/x"
            })
    void aPathThatLeavesTheFolderOrIsNotPortableIsRefused(String path) {
        assertThatThrownBy(() -> new BundlePath(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> new BundlePath("a".repeat(256))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BundlePath("a/".repeat(300) + "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "databricks.yml",
                "src/load/wait.py",
                ".gitignore",
                "a..b",
                "console.py",
                "nullable",
                "com10",
                "pipeline/Load (daily) all.json"
            })
    void anOrdinaryPathIsTaken(String path) {
        Path folder = Path.of("out").toAbsolutePath();

        assertThat(new BundlePath(path).in(folder))
                .isEqualTo(folder.resolve(path))
                .hasToString(folder.resolve(path).normalize().toString());
    }
}
