package io.wkmigrate.api.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Where Black is installed, it finds nothing to change in what the layout makes of random statements. */
class FormatterAgreementTest {

    private static final int STATEMENTS = 2000;

    private static final String WHAT_BLACK_CHANGES = """
            import sys, black
            for statement in sys.stdin.read().split("\\0"):
                if black.format_str(statement, mode=black.Mode()) != statement:
                    print(statement)
            """;

    @Test
    void blackLeavesTheLayoutAsItIs() throws Exception {
        assumeTrue(python("import black", "").status() == 0, "Black is not installed");
        RandomStatements random = new RandomStatements(20_250_601);
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            statements.add(String.join("\n", PythonLayout.lines(random.next())) + "\n");
        }

        Result result = python(WHAT_BLACK_CHANGES, String.join("\0", statements));

        assertThat(statements).filteredOn(each -> each.contains("\n    ")).hasSizeGreaterThan(STATEMENTS / 10);
        assertThat(result.output()).isEmpty();
        assertThat(result.status()).isZero();
    }

    private record Result(int status, String output) {}

    private static Result python(String program, String input) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "-I", "-c", program)
                    .redirectErrorStream(true)
                    .start();
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(input, process.getOutputStream()));
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            written.join();
            return new Result(process.waitFor(), output);
        } catch (IOException pythonIsNotInstalled) {
            return new Result(-1, "");
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
