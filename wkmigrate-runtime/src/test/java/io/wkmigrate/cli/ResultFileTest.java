package io.wkmigrate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    private static final byte[] BYTES = "{}\n".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void isWrittenAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("new/plan.json");

        new ResultFile(file).write(BYTES);

        assertThat(file).hasBinaryContent(BYTES);
        assertThat(names(file.getParent())).containsExactly("plan.json");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNothingCanBeWrittenTheGivenNameIsTold() {
        Throwable failure = catchThrowable(() -> new ResultFile(Path.of("/proc/plan.json")).write(BYTES));

        assertThat(FailureText.of(failure)).startsWith("/proc/plan.json: ").doesNotContain(".part");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsTold() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("plan.json/inside")).getParent();

        Throwable failure = catchThrowable(() -> new ResultFile(taken).write(BYTES));

        assertThat(FailureText.of(failure)).startsWith(taken + ": is a folder");
        assertThat(names(folder)).containsExactly("plan.json");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList().stream();
        }
    }
}
