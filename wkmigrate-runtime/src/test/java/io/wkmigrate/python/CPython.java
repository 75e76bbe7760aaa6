package io.wkmigrate.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
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

    private static final Optional<PythonServer> INSTANCE = PythonServer.start(new File("."), "-c", SERVER);

    private CPython() {}

    /** Whether there is a Python. */
    public static boolean isInstalled() {
        return INSTANCE.isPresent();
    }

    /** What Python finds wrong with a source; nothing where there is no Python. */
    public static Optional<String> error(String source) {
        return INSTANCE.flatMap(python -> parse(python, source));
    }

    /** What Python, which must be there, finds wrong with the Python files under a folder. */
    public static List<String> errors(Path folder) throws IOException {
        PythonServer python = required();
        List<String> errors = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".py"))
                    .sorted()
                    .toList()) {
                parse(python, Files.readString(file)).ifPresent(error -> errors.add(file + " " + error));
            }
        }
        return errors;
    }

    /** What a program assigns to {@code answer} when {@code given} has a value. */
    public static JsonNode answer(String program, Object given) {
        return answer(required(), program, given);
    }

    private static PythonServer required() {
        return INSTANCE.orElseThrow(() -> new IllegalStateException("There is no python3 on the PATH"));
    }

    private static Optional<String> parse(PythonServer python, String source) {
        return Optional.of(answer(python, PARSE, source).textValue()).filter(error -> !error.isEmpty());
    }

    private static JsonNode answer(PythonServer python, String program, Object given) {
        return python.ask(Map.of("program", program, "given", given));
    }
}
