package io.wkmigrate.python;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Python program that answers each line of JSON with a line of JSON; it ends with its standard input. */
public final class PythonServer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private final Writer requests;
    private final BufferedReader answers;

    private PythonServer(Process python) {
        this.requests = new OutputStreamWriter(python.getOutputStream(), StandardCharsets.US_ASCII);
        this.answers = new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts one in a folder; nothing where there is no Python. */
    public static Optional<PythonServer> start(File folder, String... program) {
        List<String> command = new ArrayList<>(List.of("python3", "-I"));
        command.addAll(List.of(program));
        try {
            return Optional.of(new PythonServer(new ProcessBuilder(command)
                    .directory(folder)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()));
        } catch (IOException pythonIsNotInstalled) {
            return Optional.empty();
        }
    }

    /** The answer to a request, which may be anything that can be written as JSON. */
    public synchronized JsonNode ask(Object request) {
        try {
            requests.write(JSON.writeValueAsString(request) + "\n");
            requests.flush();
            return JSON.readTree(String.valueOf(answers.readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
