package io.wkmigrate.run;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wkmigrate.expression.python.PythonLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One CPython process that runs notebooks. Its working directory is a folder beside the library, as on Databricks. */
public final class NotebookServer {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private static final Set<String> MODULES = Set.of(
            "conversions",
            "dates",
            "encoding",
            "lists",
            "logic",
            "maths",
            "objects",
            "parameters",
            "runs",
            "texts",
            "uris",
            "values",
            "xml",
            "xpath");

    private static final Optional<NotebookServer> INSTANCE = start();

    private final Writer requests;
    private final BufferedReader answers;

    /**
     * What came of a notebook.
     *
     * @param values the task values it published
     * @param runs the notebooks it ran
     * @param error what it ended with, if it failed
     */
    public record Outcome(JsonNode values, JsonNode runs, Optional<String> error) {}

    private NotebookServer(Process python) {
        this.requests = new OutputStreamWriter(python.getOutputStream(), StandardCharsets.US_ASCII);
        this.answers = new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8));
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
            Process python = new ProcessBuilder("python3", "-I", server.toString())
                    .directory(Files.createDirectories(source.resolve("job")).toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return Optional.of(new NotebookServer(python));
        } catch (IOException pythonIsNotInstalled) {
            return Optional.empty();
        }
    }

    /**
     * Runs a notebook.
     *
     * @param widgets what the task passes
     * @param taskValues the task values of the tasks before it, by task and key
     * @param exits what other notebooks exit with, by path
     * @param errors what runs of tasks ended with, by the id of the run
     */
    public synchronized Outcome run(
            String source,
            Map<String, String> widgets,
            Map<String, JsonNode> taskValues,
            Map<String, String> exits,
            Map<String, String> errors) {
        ObjectNode request = JSON.createObjectNode().put("source", source);
        request.set("widgets", JSON.valueToTree(widgets));
        request.set("taskValues", JSON.valueToTree(taskValues));
        request.set("exits", JSON.valueToTree(exits));
        request.set("errors", JSON.valueToTree(errors));
        try {
            requests.write(JSON.writeValueAsString(request) + "\n");
            requests.flush();
            JsonNode answer = JSON.readTree(answers.readLine());
            return new Outcome(
                    answer.path("values"),
                    answer.path("runs"),
                    Optional.ofNullable(answer.path("error").textValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
