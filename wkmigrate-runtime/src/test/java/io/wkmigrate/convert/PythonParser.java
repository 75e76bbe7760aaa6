package io.wkmigrate.convert;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lets Python itself parse generated notebooks. One process serves all tests; it ends with its standard input. */
final class PythonParser {

    private static final String SERVER = """
            import ast, json, sys
            for line in sys.stdin:
                try:
                    ast.parse(json.loads(line))
                    print(flush=True)
                except (SyntaxError, ValueError) as error:
                    print(repr(error), flush=True)
            """;

    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Optional<PythonParser> INSTANCE = start();

    private final Writer sources;
    private final BufferedReader answers;

    private PythonParser(Process python) {
        this.sources = new OutputStreamWriter(python.getOutputStream(), StandardCharsets.US_ASCII);
        this.answers = new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Optional<PythonParser> start() {
        try {
            return Optional.of(new PythonParser(new ProcessBuilder("python3", "-I", "-c", SERVER)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()));
        } catch (IOException pythonIsNotInstalled) {
            return Optional.empty();
        }
    }

    /** What Python finds wrong with a source; nothing where there is no Python. */
    static synchronized Optional<String> error(String source) {
        return INSTANCE.map(python -> python.ask(source)).filter(answer -> !answer.isEmpty());
    }

    private String ask(String source) {
        try {
            sources.write(ASCII.writeValueAsString(source) + "\n");
            sources.flush();
            return String.valueOf(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
