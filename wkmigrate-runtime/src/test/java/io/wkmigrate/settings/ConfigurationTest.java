package io.wkmigrate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void pathsAreRelativeToTheFileAndAbsoluteOnesStay() throws IOException {
        Path jar = folder.resolve("elsewhere/acme.jar").toAbsolutePath();
        Configuration read = read("""
            # Rules of the data platform team.
            rules:
              - lib/acme-rules.jar
              - "%s"
            policies: [naming.yml, 'tags.yml']
            """.formatted(jar.toString().replace("\\", "\\\\")));

        assertThat(read.rules()).containsExactly(folder.resolve("lib/acme-rules.jar"), jar);
        assertThat(read.policies()).containsExactly(folder.resolve("naming.yml"), folder.resolve("tags.yml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing yet\n", "---\n", "{}", "rules:\npolicies:\n", "rules: []\n"})
    void whatSaysNothingConfiguresNothing(String text) throws IOException {
        assertThat(read(text).rules()).isEmpty();
        assertThat(read(text).policies()).isEmpty();
    }

    @Test
    void aWrongKeyIsNamedWithItsLineAndTheNearestRightOne() {
        assertThatThrownBy(() -> read("""
            rules: []

            polices:
              - naming.yml
            """))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(
                        folder.resolve("wkmigrate.yml") + ":3:1: There is no key \"polices\" in a configuration.")
                .hasMessageContaining("Did you mean \"policies\"?");
    }

    /** Whoever could put trust into a project's own configuration could put it there beside a jar. */
    @Test
    void trustCannotBeConfigured() {
        assertThatThrownBy(() -> read("trust-file: trusted.txt\n")).hasMessageContaining(":1:1: There is no key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- rules\n",
                "rules\n",
                "rules: lib/acme.jar\n",
                "rules: {a: b}\n",
                "rules: [5]\n",
                "rules: [true]\n",
                "rules: [null]\n",
                "rules: ['']\n",
                "rules: [[lib/acme.jar]]\n",
                "rules: [a.jar]\nrules: [b.jar]\n",
                "rules: [a.jar]\n---\nrules: [b.jar]\n",
                "rules: [&a a.jar, *a]\n",
                "rules: &a [a.jar]\n",
                "rules: [!!str a.jar]\n",
                "!configuration {rules: [a.jar]}\n",
                "rules: [\"a\\0b\"]\n",
                "rules: [a.jar\n",
                "rules:\n\t- a.jar\n",
                "rules: [[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]\n",
                "rules: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost:9/\"]]\n"
            })
    void whatIsNoConfigurationIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(SettingsException.class)
                .message()
                .startsWith(folder.resolve("wkmigrate.yml") + ":")
                .matches("(?s).*:\\d+:\\d+: .*\\.");
    }

    @Test
    void whatWindowsEditorsSaveIsRead() throws IOException {
        assertThat(read("\ufeffrules:\r\n  - a.jar\r\n").rules()).containsExactly(folder.resolve("a.jar"));
    }

    @Test
    void otherEncodingsThanUtf8AreRefused() throws IOException {
        Path latin =
                Files.write(folder.resolve("latin.yml"), "rules: [Bücher.jar]\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Configuration.read(latin)).hasMessage(latin + " is not text in UTF-8. Save it so.");
    }

    @Test
    void aFileThatIsNotThereOrFarTooLargeIsRefused() throws IOException {
        Path large =
                Files.write(folder.resolve("large.yml"), "#".repeat(2 << 20).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Configuration.read(large)).hasMessageContaining("larger than 1 MiB");
        assertThatThrownBy(() -> Configuration.read(folder.resolve("none.yml"))).hasMessageContaining("none.yml");
        assertThatThrownBy(() -> Configuration.read(folder)).isInstanceOf(SettingsException.class);
    }

    private Configuration read(String text) throws IOException {
        return Configuration.read(Files.writeString(folder.resolve("wkmigrate.yml"), text));
    }
}
