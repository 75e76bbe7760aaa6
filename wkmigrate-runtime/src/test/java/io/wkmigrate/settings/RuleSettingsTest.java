package io.wkmigrate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSettingsTest {

    private static final Configuration CONFIGURED =
            new Configuration("wkmigrate.yml", List.of(Path.of("configured.jar")), List.of(Path.of("configured.yml")));
    private static final Map<String, String> ENVIRONMENT =
            Map.of("WKMIGRATE_RULES", "one.jar" + File.pathSeparator + File.pathSeparator + "two.jar");

    @TempDir
    private Path folder;

    @Test
    void theCommandLineComesBeforeTheEnvironmentAndThatBeforeTheConfiguration() {
        List<Path> given = List.of(Path.of("given.jar"));

        assertThat(RuleSettings.of(given, List.of(), ENVIRONMENT, CONFIGURED).rules())
                .isEqualTo(given);
        assertThat(RuleSettings.of(List.of(), List.of(), ENVIRONMENT, CONFIGURED)
                        .rules())
                .containsExactly(Path.of("one.jar"), Path.of("two.jar"));
        assertThat(RuleSettings.of(List.of(), List.of(), Map.of("WKMIGRATE_RULES", ""), CONFIGURED)
                        .rules())
                .isEqualTo(CONFIGURED.rules());
    }

    @Test
    void policiesOfTheCommandLineReplaceThoseOfTheConfiguration() {
        List<Path> given = List.of(Path.of("given.yml"));

        assertThat(RuleSettings.of(List.of(), given, Map.of(), CONFIGURED).policies())
                .isEqualTo(given);
        assertThat(RuleSettings.of(List.of(Path.of("given.jar")), List.of(), Map.of(), CONFIGURED)
                        .policies())
                .isEqualTo(CONFIGURED.policies());
    }

    @Test
    void aFolderStandsForItsJarsByName() throws IOException {
        Path b = file("lib/b.jar");
        Path a = file("lib/a.JAR");
        file("lib/readme.txt");
        file("lib/sub.jar/c.jar");
        Path alone = file("alone.zip");

        assertThat(jars(folder.resolve("lib"), alone)).containsExactly(a, b, alone);
    }

    @Test
    void theSameFileTwiceIsOneWhateverItIsCalled() throws IOException {
        Path jar = file("lib/a.jar");
        Path link = Files.createSymbolicLink(folder.resolve("lib/link.jar"), jar);

        assertThat(jars(jar, folder.resolve("lib"), link, folder.resolve("lib/../lib/a.jar")))
                .containsExactly(jar);
    }

    @Test
    void whatIsNotThereIsSaidWithWhereItWasNamed() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThatThrownBy(() -> jars(folder.resolve("none.jar")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("There is no rule jar " + folder.resolve("none.jar") + ".");
        assertThatThrownBy(() -> jars(folder.resolve("empty")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("empty holds no rule jar");
        assertThatThrownBy(() -> RuleSettings.of(List.of(), List.of(), ENVIRONMENT, CONFIGURED)
                        .jars())
                .hasMessageContaining("one.jar (named in WKMIGRATE_RULES)");
    }

    private List<Path> jars(Path... named) throws IOException {
        return new RuleSettings(List.of(named), "", List.of()).jars();
    }

    private Path file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, path);
    }
}
