package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InstallationTest {

    private static final Path JAR = Path.of("wkmigrate", "wkmigrate-runtime", "target", "wkmigrate.jar");

    @Test
    void aJarWhereTheBuildPutItLiesInItsSources() {
        assertThat(Installation.sources(JAR.toString()))
                .contains(Path.of("wkmigrate").toAbsolutePath());
    }

    @Test
    void aJarSomewhereElseHasNoSources() {
        assertThat(Installation.sources(Path.of("bin", "wkmigrate.jar").toString()))
                .isEmpty();
    }

    @Test
    void classesThatAreNoJarHaveNoSources() {
        assertThat(Installation.sources("classes" + File.pathSeparator + JAR)).isEmpty();
    }
}
