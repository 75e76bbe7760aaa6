package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptFileTest {

    @TempDir
    private Path folder;

    @Test
    void addsLinesToWhatIsThere() throws IOException {
        Path path = folder.resolve("deep/r.jsonl");
        try (ReceiptFile file = ReceiptFile.open(path, "first")) {
            file.append("second");
        }
        try (ReceiptFile file = ReceiptFile.open(path, "never")) {
            file.append("third Ü");
        }

        assertThat(Files.readString(path)).isEqualTo("first\nsecond\nthird Ü\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 8191, 8192, 8193, 30_000})
    void aLineThatWasCutByDeathIsRemoved(int length) throws IOException {
        Path path = folder.resolve("r.jsonl");
        Files.writeString(path, "first\nsecond\n" + "x".repeat(length));
        try (ReceiptFile file = ReceiptFile.open(path, "never")) {
            file.append("third");
        }

        assertThat(Files.readString(path)).isEqualTo("first\nsecond\nthird\n");
    }

    @Test
    void aFirstLineThatWasCutIsWrittenAgain() throws IOException {
        Path path = folder.resolve("r.jsonl");
        Files.writeString(path, "fir");
        ReceiptFile.open(path, "first").close();

        assertThat(Files.readString(path)).isEqualTo("first\n");
    }

    @Test
    void onlyOneProgramWritesAtATime() throws IOException {
        Path path = folder.resolve("r.jsonl");
        try (ReceiptFile first = ReceiptFile.open(path, "first")) {
            assertThatThrownBy(() -> ReceiptFile.open(path, "first"))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("another run");
            first.append("second");
        }
        ReceiptFile.existing(path).close();
    }

    @Test
    void aReceiptThatIsNotThereIsNotMade() {
        Path path = folder.resolve("r.jsonl");

        assertThatThrownBy(() -> ReceiptFile.existing(path)).isInstanceOf(NoSuchFileException.class);
        assertThat(path).doesNotExist();
    }
}
