package io.wkmigrate.api.emit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * What became of a Python program.
 *
 * @param status the exit code; -1 when there is no Python
 * @param output all that it wrote
 */
record PythonProcess(int status, String output) {

    /** Runs a program with an input. */
    static PythonProcess run(String program, String input) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "-I", "-c", program)
                    .redirectErrorStream(true)
                    .start();
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(input, process.getOutputStream()));
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            written.join();
            return new PythonProcess(process.waitFor(), output);
        } catch (IOException pythonIsNotInstalled) {
            return new PythonProcess(-1, "");
        }
    }

    private static void write(String input, OutputStream output) {
        try (output) {
            output.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
