package io.wkmigrate.spark;

import com.fasterxml.jackson.databind.JsonNode;
import io.wkmigrate.python.PythonServer;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One Spark process that runs notebooks with a stand-in for dbutils, with a PostgreSQL beside it. It is started by the
 * first test that asks for it and ends with the tests. Tests that use it are tagged {@code spark}.
 */
public final class SparkNotebooks {

    /** The Python that has Spark; the Maven profile sets it. */
    private static final String PYTHON = "wkmigrate.spark.python";

    /** The servers of tests are run by the Python on the path; this one hands over to the one that has Spark. */
    private static final String HAND_OVER = "import os, sys; os.execv(sys.argv[1], sys.argv[1:])";

    private final PythonServer python;

    /**
     * What came of a notebook.
     *
     * @param taskValues what it published
     * @param exit what it exited with, if it did
     * @param error what it ended with, if it failed
     */
    public record Outcome(JsonNode taskValues, Optional<String> exit, Optional<Failure> error) {}

    /**
     * How a notebook failed.
     *
     * @param type the class of the exception
     * @param message its message
     * @param trace where it came from
     */
    public record Failure(String type, String message, String trace) {}

    /**
     * What a notebook sees.
     *
     * @param widgets the parameters of the task
     * @param secrets secrets by {@code scope/key}
     * @param taskValues the values of other tasks, by task and key
     */
    public record Surroundings(
            Map<String, String> widgets,
            Map<String, String> secrets,
            Map<String, ? extends Map<String, ?>> taskValues) {

        /** No more than the parameters of the task. */
        public static Surroundings of(Map<String, String> widgets) {
            return new Surroundings(widgets, Map.of(), Map.of());
        }
    }

    private static final class Lazy {
        static final SparkNotebooks INSTANCE = new SparkNotebooks();
    }

    private SparkNotebooks() {
        String program = System.getProperty(PYTHON);
        if (program == null) {
            throw new IllegalStateException("Run with -Pspark, or set " + PYTHON);
        }
        File folder = new File("src/test/spark").getAbsoluteFile();
        python = PythonServer.start(folder, "-c", HAND_OVER, program, "-B", "notebook_runner.py")
                .orElseThrow(() -> new IllegalStateException("There is no python3"));
    }

    /** The process, which is started when it is not running yet. */
    public static SparkNotebooks instance() {
        return Lazy.INSTANCE;
    }

    /** Lets a local folder stand for a store such as {@code abfss://raw@lake.dfs.core.windows.net}, from now on. */
    public void mount(String url, Path folder) {
        ask("mount", Map.of("url", url, "folder", folder.toAbsolutePath().toString()));
    }

    /**
     * Runs a notebook.
     *
     * @param library the folder that holds the package {@code adf}
     */
    public Outcome run(Path notebook, Path library, Surroundings surroundings) {
        JsonNode answer = ask(
                "run",
                Map.of(
                        "notebook", notebook.toAbsolutePath().toString(),
                        "library", library.toAbsolutePath().toString(),
                        "widgets", surroundings.widgets(),
                        "secrets", surroundings.secrets(),
                        "taskValues", surroundings.taskValues()));
        JsonNode error = answer.path("error");
        return new Outcome(
                answer.path("taskValues"),
                Optional.ofNullable(answer.path("exit").textValue()),
                error.isObject()
                        ? Optional.of(new Failure(
                                error.path("type").textValue(),
                                error.path("message").textValue(),
                                error.path("trace").textValue()))
                        : Optional.empty());
    }

    /** The rows that a statement of Spark SQL gives: an array of objects. */
    public JsonNode sql(String statement) {
        return ask("sql", statement).path("rows");
    }

    /** The rows of files, and the names and types of their columns: {@code rows} and {@code schema}. */
    public JsonNode read(String format, String path, Map<String, String> options) {
        return ask("read", Map.of("format", format, "path", path, "options", options));
    }

    /** The rows that a statement on PostgreSQL gives: an array of objects. */
    public JsonNode postgres(String statement) {
        return ask("pg", statement).path("rows");
    }

    /** How to connect to PostgreSQL: {@code host, port, database, user, password, jdbcUrl}. */
    public JsonNode connection() {
        return ask("info", true);
    }

    private JsonNode ask(String what, Object argument) {
        JsonNode answer = python.ask(Map.of(what, argument));
        if (answer.has("failure") || !answer.isObject()) {
            throw new IllegalStateException(answer.path("failure").asText("The Spark process has ended"));
        }
        return answer;
    }
}
