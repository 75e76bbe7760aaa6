package io.wkmigrate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Lets Python itself read generated files. */
final class PythonSyntax {

    private static final String CHECK = """
            import ast, pathlib, sys
            for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.py")):
                try:
                    ast.parse(file.read_text(encoding="utf-8"))
                except (SyntaxError, ValueError) as error:
                    print(file, error)
            """;

    private PythonSyntax() {}

    /** What is wrong with the Python files under a folder. */
    static List<String> errors(Path folder) {
        try {
            Process python = new ProcessBuilder("python3", "-I", "-c", CHECK, folder.toString())
                    .redirectErrorStream(true)
                    .start();
            try (InputStream output = python.getInputStream()) {
                return new String(output.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Python 3 is needed for this test", e);
        }
    }
}
