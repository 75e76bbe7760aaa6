package io.wkmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FailureTextTest {

    @Test
    void saysWhichFileAndWhy() {
        assertThat(FailureText.of(new AccessDeniedException("/out/a"))).startsWith("/out/a: access denied.");
        assertThat(FailureText.of(new UncheckedIOException(new NoSuchFileException("/b"))))
                .startsWith("/b: no such file or folder.");
        assertThat(FailureText.of(new FileSystemException("/c", null, "No space left on device")))
                .startsWith("/c: No space left on device.");
        assertThat(FailureText.of(new IOException("Stream closed"))).contains("Stream closed");
    }

    @Test
    void neverQuotesTheSource() {
        assertThat(FailureText.of(new IllegalArgumentException("value SECRET"))).doesNotContain("SECRET");
        assertThat(FailureText.of(thrownBy(() -> new ObjectMapper().readTree("{\"password\": SECRET}"))))
                .doesNotContain("SECRET")
                .startsWith("Internal error: JsonParseException");
    }

    @Test
    void saysWhatToDoWhenMemoryIsShort() {
        assertThat(FailureText.of(new OutOfMemoryError("Java heap space"))).contains("WKMIGRATE_JAVA_OPTS=-Xmx");
    }

    private static Throwable thrownBy(Executable action) {
        try {
            action.execute();
            throw new AssertionError("Nothing was thrown");
        } catch (JsonProcessingException e) {
            return e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
