package io.wkmigrate.python;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets Python itself judge generated Python. One process serves all tests; it ends with its standard input. */
public final class CPython {

    private static final String SERVER = """
            import json, sys
            for line in sys.stdin:
                request = json.loads(line)
                names = {"given": request["given"]}
                exec(request["program"], names)
                print(json.dumps(names["answer"]), flush=True)
            """;

    private static final String PARSE = """
            import ast
            answer = ""
            try:
                ast.parse(given)
            except (SyntaxError, ValueError) as error:
                answer = repr(error)
            """;

    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Optional<CPython> INSTANCE = start();

    private final Writer requests;
    private final BufferedReader answers;

    private CPython(Process python) {
        this.requests = new OutputStreamWriter(python.getOutputStream(), StandardCharsets.US_ASCII);
        this.answers = new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Optional<CPython> start() {
        try {
            return Optional.of(new CPython(new ProcessBuilder("python3", "-I", "-c", SERVER)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()));
        } catch (IOException pythonIsNotInstalled) {
            return Optional.empty();
        }
    }

    /** Whether there is a Python. */
    public static boolean isInstalled() {
        return INSTANCE.isPresent();
    }

    /** What Python finds wrong with a source; nothing where there is no Python. */
    public static Optional<String> error(String source) {
        return INSTANCE.flatMap(python -> python.parse(source));
    }

    /** What Python, which must be there, finds wrong with the Python files under a folder. */
    public static List<String> errors(Path folder) throws IOException {
        CPython python = required();
        List<String> errors = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".py"))
                    .sorted()
                    .toList()) {
                python.parse(Files.readString(file)).ifPresent(error -> errors.add(file + " " + error));
            }
        }
        return errors;
    }

    /** What a program assigns to {@code answer} when {@code given} has a value. */
    public static JsonNode answer(String program, Object given) {
        return required().ask(program, given);
    }

    private static CPython required() {
        return INSTANCE.orElseThrow(() -> new IllegalStateException("There is no python3 on the PATH"));
    }

    private Optional<String> parse(String source) {
        return Optional.of(ask(PARSE, source).textValue()).filter(error -> !error.isEmpty());
    }

    private synchronized JsonNode ask(String program, Object given) {
        try {
            requests.write(ASCII.writeValueAsString(Map.of("program", program, "given", given)) + "\n");
            requests.flush();
            return ASCII.readTree(String.valueOf(answers.readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
