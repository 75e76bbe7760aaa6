package io.wkmigrate.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.expression.python.PythonLibrary;
import io.wkmigrate.python.PythonServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One CPython process that runs notebooks. Its working directory is a folder beside the library, as on Databricks. */
public final class NotebookServer {

    private static final Set<String> MODULES = Set.of(
            "conversions",
            "cultures",
            "dates",
            "encoding",
            "formats",
            "jobs",
            "lists",
            "logic",
            "loops",
            "maths",
            "number_formats",
            "objects",
            "parameters",
            "runs",
            "texts",
            "timestamps",
            "uris",
            "values",
            "variables",
            "xml",
            "xpath",
            "zones");

    private static final Optional<NotebookServer> INSTANCE = start();

    private final PythonServer python;

    /**
     * What came of a notebook.
     *
     * @param values the task values it published
     * @param runs the notebooks it ran
     * @param error what it ended with, if it failed
     * @param exit what it exited with, if it did
     */
    public record Outcome(JsonNode values, JsonNode runs, Optional<String> error, Optional<String> exit) {}

    /** Answers what notebooks ask the Jobs API; other notebooks may be run in between. */
    @FunctionalInterface
    public interface JobsApi {

        /** There is nothing to ask. */
        JobsApi NONE = call -> {
            throw new IllegalStateException("Not expected: " + call);
        };

        JsonNode reply(JsonNode call);
    }

    private NotebookServer(PythonServer python) {
        this.python = python;
    }

    /** The server; nothing where there is no Python. */
    public static Optional<NotebookServer> instance() {
        return INSTANCE;
    }

    private static Optional<NotebookServer> start() {
        try {
            Path source = Files.createTempDirectory("notebooks");
            Path library = Files.createDirectories(source.resolve(PythonLibrary.PACKAGE));
            for (Map.Entry<String, String> each :
                    PythonLibrary.builtIn().files(MODULES).entrySet()) {
                Files.writeString(library.resolve(each.getKey()), each.getValue());
            }
            Path server = source.resolve("server.py");
            try (InputStream text = NotebookServer.class.getResourceAsStream("/notebook_server.py")) {
                Files.copy(text, server);
            }
            File folder = Files.createDirectories(source.resolve("job")).toFile();
            return PythonServer.start(folder, server.toString()).map(NotebookServer::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a notebook.
     *
     * @param widgets what the task passes
     * @param taskValues the task values of the tasks before it, by task and key
     * @param exits what other notebooks exit with, by path
     * @param jobs what it asks when it runs jobs, or looks into runs
     */
    public Outcome run(
            String source,
            Map<String, String> widgets,
            Map<String, JsonNode> taskValues,
            Map<String, String> exits,
            JobsApi jobs) {
        JsonNode answer =
                python.ask(Map.of("source", source, "widgets", widgets, "taskValues", taskValues, "exits", exits));
        while (answer.has("call")) {
            answer = python.ask(Map.of("reply", jobs.reply(answer)));
        }
        return new Outcome(
                answer.path("values"),
                answer.path("runs"),
                Optional.ofNullable(answer.path("error").textValue()),
                Optional.ofNullable(answer.path("exit").textValue()));
    }
}
