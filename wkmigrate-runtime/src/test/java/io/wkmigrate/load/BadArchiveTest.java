package io.wkmigrate.load;

import static io.wkmigrate.api.definition.DefinitionKind.PIPELINE;
import static io.wkmigrate.load.GitLayoutTest.names;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wkmigrate.api.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user sees of archives that are broken or hostile. Whatever can be read is read all the same. */
final class BadArchiveTest {

    /** Where the flags, the checksum and the unpacked size stand in an entry of the archive's directory. */
    private static final int FLAGS = 8;

    private static final int UNPACKED_SIZE = 24;

    @TempDir
    private Path folder;

    private SourceFolder good() {
        return new SourceFolder(folder).pipeline("pipeline/a.json", "good");
    }

    @ParameterizedTest
    @CsvSource({
        "../evil.json, The name of the entry leads out of the archive.",
        "pipeline/../../evil.json, The name of the entry leads out of the archive.",
        "..\\..\\evil.json, The name of the entry leads out of the archive.",
        "/etc/evil.json, The name of the entry leads out of the archive.",
        "C:\\evil.json, The name of the entry leads out of the archive.",
        "'pipeline/e\nvil.json', The name of the entry leads out of the archive.",
        "pipeline/inner.zip, An archive inside an archive is not opened.",
    })
    void anEntryThatMayNotBeReadIsRefused(String name, String reason) {
        Path archive = good().file(name, "{\"properties\": {}}").zip("x.zip");

        assertRefused(
                SourceFolder.only(archive), "x.zip!/" + name.replace('\\', '/').replace('\n', '?'), reason);
    }

    @Test
    void aBombIsRefused() {
        Path archive = good().file("pipeline/bomb.json", " ".repeat(8 << 20)).zip("x.zip");

        assertRefused(
                SourceFolder.only(archive),
                "x.zip!/pipeline/bomb.json",
                "The entry unpacks to more than 200 times its size.");
    }

    @Test
    void anEntryThatLiesAboutItsSizeIsRefused() throws IOException {
        Path archive = good().file("pipeline/liar.json", "{\"properties\": {}}").zip("x.zip");
        patch(archive, "pipeline/liar.json", UNPACKED_SIZE, 5);

        assertRefused(
                SourceFolder.only(archive),
                "x.zip!/pipeline/liar.json",
                "The entry unpacks to more than the archive says.");
    }

    @Test
    void aSecondEntryOfOneNameIsRefused() throws IOException {
        Path archive = good().pipeline("pipeline/b.json", "twin").zip("x.zip");
        byte[] bytes = Files.readAllBytes(archive);
        byte[] renamed = new String(bytes, ISO_8859_1)
                .replace("pipeline/b.json", "pipeline/a.json")
                .getBytes(ISO_8859_1);
        Files.write(archive, renamed);

        assertThat(SourceFolder.only(archive).findings())
                .extracting(each -> each.code() + " " + each.message())
                .containsExactly("ZIP_ENTRY_REFUSED Another entry of the archive has the same name.");
    }

    @Test
    void aDamagedEntryIsRejectedByItself() throws IOException {
        Path archive = good().pipeline("pipeline/b.json", "damaged").zip("x.zip");
        byte[] bytes = Files.readAllBytes(archive);
        int name = new String(bytes, ISO_8859_1).indexOf("pipeline/b.json");
        for (int i = 0; i < 8; i++) {
            bytes[name + "pipeline/b.json".length() + i] ^= 0x55;
        }
        Files.write(archive, bytes);

        Factory factory = SourceFolder.only(archive);

        assertThat(names(factory, PIPELINE)).containsExactly("good");
        assertThat(factory.files().get(1).rejection()).isPresent();
    }

    @Test
    void anEncryptedArchiveIsRejected() throws IOException {
        Path archive = good().zip("x.zip");
        patch(archive, "pipeline/a.json", FLAGS, 1);

        assertRejected(SourceFolder.only(archive), "x.zip");
    }

    @Test
    void halfAnArchiveIsRejected() throws IOException {
        Path archive = good().zip("x.zip");
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));

        assertRejected(SourceFolder.only(archive), "x.zip");
    }

    @Test
    void aFileThatIsOnlyCalledAnArchiveIsRejectedAndTheFolderIsRead() {
        Path source = good().file("x.zip", "no archive".getBytes(UTF_8)).write();

        Factory factory = SourceFolder.only(source);

        assertThat(names(factory, PIPELINE)).containsExactly("good");
        assertThat(factory.files())
                .contains(new LoadedFile("x.zip", Optional.of("The archive is damaged, encrypted or no zip archive.")));
    }

    private static void assertRefused(Factory factory, String file, String reason) {
        assertThat(names(factory, PIPELINE)).containsExactly("good");
        assertThat(factory.files()).contains(new LoadedFile(file, Optional.of(reason)));
        assertThat(factory.findings())
                .extracting(each -> each.code() + " " + each.place().file())
                .isEqualTo(List.of("ZIP_ENTRY_REFUSED " + file));
        assertThat(factory.findings().get(0).code()).isEqualTo(Findings.ZIP_ENTRY_REFUSED);
    }

    private static void assertRejected(Factory factory, String file) {
        assertThat(factory.files())
                .containsExactly(
                        new LoadedFile(file, Optional.of("The archive is damaged, encrypted or no zip archive.")));
        assertThat(factory.findings())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(Findings.FILE_UNREADABLE));
    }

    /** Overwrites one byte of an entry in the archive's directory, which ends with the names. */
    private static void patch(Path archive, String entry, int offset, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        int name = new String(bytes, ISO_8859_1).lastIndexOf(entry);
        bytes[name - 46 + offset] = (byte) value;
        Files.write(archive, bytes);
    }
}
