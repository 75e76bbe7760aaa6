package io.wkmigrate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustFileTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereTrustsNothing() throws IOException {
        assertThat(new TrustFile(folder.resolve("none")).read().jars()).isEmpty();
    }

    @Test
    void whatIsWrittenIsPlainAndSortedAndSaysWhatItIs() throws IOException {
        TrustFile file = new TrustFile(folder.resolve("new/trusted.txt"));

        file.write(TrustList.EMPTY
                .with(new TrustedJar(TWO, "b.jar", ""))
                .with(new TrustedJar(TWO.replace('2', '3'), "a.jar", "2.0"))
                .with(new TrustedJar(ONE, "a.jar", "1.0")));

        assertThat(Files.readString(file.path())).startsWith("# ").endsWith("""
            %s  a.jar  1.0
            %s  a.jar  2.0
            %s  b.jar
            """.formatted(
                        ONE, TWO.replace('2', '3'), TWO));
        assertThat(file.read().trusts(TWO)).isTrue();
        assertThat(file.read().trusts("4".repeat(64))).isFalse();
    }

    @Test
    void commentsStayAtTheHeadAndNothingElseChanges() throws IOException {
        TrustFile file = file("# Reviewed by the platform team.\n\n" + ONE + "  a.jar  1.0\r\n# second\n");

        file.write(file.read().with(new TrustedJar(TWO, "b.jar", "")));

        assertThat(Files.readString(file.path())).isEqualTo("""
            # Reviewed by the platform team.
            # second
            %s  a.jar  1.0
            %s  b.jar
            """.formatted(ONE, TWO));
    }

    @Test
    void trustCanBeTakenBack() throws IOException {
        TrustFile file = file(ONE + "  a.jar  1.0\n" + TWO + "  a.jar  1.1\n");

        assertThat(file.read().without(ONE).jars()).containsExactly(new TrustedJar(TWO, "a.jar", "1.1"));
        assertThat(file.read().named("a.jar")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme.jar", "1234  a.jar", "Z", "*", "a.jar  1111"})
    void aLineThatIsNoneIsNamed(String line) throws IOException {
        TrustFile file = file("# head\n" + ONE + "  a.jar\n" + line + "\n");

        assertThatThrownBy(file::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(file.path() + ":3: ");
    }

    @Test
    void upperCaseIsNoHash() throws IOException {
        TrustFile file = file("A".repeat(64) + "  a.jar\n");

        assertThatThrownBy(file::read).hasMessageContaining(":1: ");
    }

    @Test
    void bytesThatAreNoTextAreNoTrust() throws IOException {
        Path file = Files.write(folder.resolve("trusted.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThatThrownBy(() -> new TrustFile(file).read()).isInstanceOf(SettingsException.class);
    }

    /** A name is there for whoever reads the list; it must not be able to write another line of it. */
    @Test
    void aFileNameCannotBringALineOfItsOwn() throws IOException {
        TrustFile file = new TrustFile(folder.resolve("trusted.txt"));

        file.write(TrustList.EMPTY.with(new TrustedJar(ONE, "a\n" + TWO + "  b.jar", "1\u2028\u202e  9")));

        assertThat(file.read().trusts(TWO)).isFalse();
        assertThat(file.read().trusts(ONE)).isTrue();
        assertThat(Files.readString(file.path()).lines().filter(each -> !each.startsWith("#")))
                .hasSize(1);
    }

    @Test
    void nothingButTheFileIsLeft() throws IOException {
        new TrustFile(folder.resolve("trusted.txt")).write(TrustList.EMPTY);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("trusted.txt"));
        }
    }

    @Test
    void theFileIsOneOfThePersonNotOfTheWorkingDirectory() {
        Path home = folder.toAbsolutePath();

        assertThat(TrustFile.of(Map.of("HOME", home.toString())))
                .contains(new TrustFile(home.resolve(".config/wkmigrate/trusted-rules.txt")));
        assertThat(TrustFile.of(Map.of("HOME", "/root", "XDG_CONFIG_HOME", home.toString())))
                .contains(new TrustFile(home.resolve("wkmigrate/trusted-rules.txt")));
        assertThat(TrustFile.of(Map.of("HOME", "/root", "WKMIGRATE_TRUST_FILE", "/etc/trusted.txt")))
                .contains(new TrustFile(Path.of("/etc/trusted.txt")));
        assertThat(TrustFile.of(Map.of("HOME", ".", "XDG_CONFIG_HOME", "config")))
                .isEqualTo(Optional.empty());
        assertThat(TrustFile.of(Map.of())).isEmpty();
    }

    private TrustFile file(String text) throws IOException {
        return new TrustFile(Files.write(folder.resolve("trusted.txt"), text.getBytes(StandardCharsets.UTF_8)));
    }
}
