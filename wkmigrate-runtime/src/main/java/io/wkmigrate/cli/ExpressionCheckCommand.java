package io.wkmigrate.cli;

import io.wkmigrate.expression.conformance.CaseFile;
import io.wkmigrate.expression.conformance.CaseLine;
import io.wkmigrate.expression.conformance.ConformanceReport;
import io.wkmigrate.expression.conformance.Dialect;
import io.wkmigrate.expression.conformance.Engine;
import io.wkmigrate.expression.conformance.JavaEngine;
import io.wkmigrate.expression.conformance.NoPythonException;
import io.wkmigrate.expression.conformance.PythonEngine;
import io.wkmigrate.expression.function.Functions;
import io.wkmigrate.expression.python.PythonLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wkmigrate expression check}. */
@Command(
        name = "check",
        description = "Runs conformance cases, a JSON object a line; prints each failure and a total."
                + " Exit code 5: some lines were no cases, and the rest passed.")
final class ExpressionCheckCommand implements Callable<Integer> {

    private static final String PYTHON = "WKMIGRATE_PYTHON";

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The cases: id, expression, context, expected or error, notes.")
    private Path file = Path.of("");

    @Option(
            names = "--engine",
            paramLabel = "java|python",
            converter = EngineName.Converter.class,
            description = "What evaluates them: Java, or Python as it is generated (default: java).")
    private EngineName engine = EngineName.JAVA;

    @Option(
            names = "--dialect",
            paramLabel = "adf|logic-apps",
            converter = DialectConverter.class,
            description = "Runs the cases of one dialect only.")
    private @Nullable Dialect dialect;

    @Option(
            names = "--python",
            paramLabel = "PROGRAM",
            description = "The Python to run (default: " + PYTHON + ", else python3).")
    private @Nullable String python;

    ExpressionCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<CaseLine> lines = CaseFile.read(Files.readAllBytes(file));
        try (Engine running = start()) {
            ConformanceReport report = ConformanceReport.of(lines, Optional.ofNullable(dialect), running);
            session.print(
                    ConformanceText.of(report),
                    json -> ConformanceJson.write(json, engine.name().toLowerCase(Locale.ROOT), report));
            return exitCode(report).number();
        }
    }

    private Engine start() {
        if (engine == EngineName.JAVA) {
            return new JavaEngine(Functions.builtIn(), RealSurroundings.get());
        }
        try {
            return PythonEngine.start(Functions.builtIn(), PythonLibrary.builtIn(), program());
        } catch (NoPythonException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    e.getMessage() + " Install Python 3.10 or later, or name it with --python or " + PYTHON + ".");
        }
    }

    private String program() {
        return python != null ? python : session.terminal().environment().getOrDefault(PYTHON, "python3");
    }

    private static ExitCode exitCode(ConformanceReport report) {
        List<ExitCode> codes = new ArrayList<>();
        // A file without cases proves nothing: a truncated one must not pass.
        if (!report.failures().isEmpty() || report.results().isEmpty()) {
            codes.add(ExitCode.FAILED);
        }
        if (!report.unreadable().isEmpty()) {
            codes.add(ExitCode.PARTIAL);
        }
        return ExitCode.worst(codes);
    }
}
